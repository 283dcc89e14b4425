package dev.tidemark.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.BatchJob;
import dev.tidemark.batch.BatchRun;
import dev.tidemark.batch.CheckRun;
import dev.tidemark.batch.FailureSentence;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.Outcome;
import dev.tidemark.batch.ProgressDisplay;
import dev.tidemark.batch.StandardOutput;
import dev.tidemark.batch.Versions;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs a command line: the composition root, and the one place where failures become sentences and exit codes. */
public final class Tidemark {
    private final Host host;

    private Tidemark(Host host) {
        this.host = host;
    }

    /**
     * Runs a command line and never throws.
     *
     * @param args the command line
     * @param host what the process gives
     * @return the exit code, as in {@link ExitCodes}
     */
    public static int run(String[] args, Host host) {
        Tidemark tidemark = new Tidemark(host);
        try {
            return tidemark.execute(args);
        } catch (Throwable e) {
            return tidemark.fail(args, e);
        }
    }

    private int execute(String[] args) {
        ParseResult root = parse(args);
        ParseResult parsed = root;
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        if (parsed.isUsageHelpRequested()) {
            return print(CommandTree.help(parsed.commandSpec().commandLine(), host.environment()));
        }
        if (parsed.isVersionHelpRequested()) {
            return print("tidemark " + Versions.tidemark() + "\n");
        }
        if (parsed.commandSpec().userObject() instanceof Runnable command) {
            command.run();
            return ExitCodes.SUCCESS;
        }
        return runBatch(root);
    }

    private ParseResult parse(String[] args) {
        List<String> given = List.of(args);
        boolean isPlainBatch = given.contains(BatchOptions.BATCH) && !given.contains("--help") && !given.contains("-h");
        CommandLine grammar = isPlainBatch ? CommandTree.batch() : CommandTree.whole(host);
        try {
            return grammar.parseArgs(args);
        } catch (ParameterException e) {
            throw ParseErrors.fault(e, CommandTree.whole(host).getSubcommands().keySet());
        }
    }

    private int runBatch(ParseResult parsed) {
        boolean isCheck = parsed.hasMatchedOption(BatchOptions.CHECK);
        if (!parsed.hasMatchedOption(BatchOptions.BATCH) && !isCheck) {
            throw new UsageFault("there is nothing to do; expected --batch with its options, or a command");
        }
        BatchJob job = BatchOptions.job(parsed);
        ProgressDisplay progress = progress(job);
        if (isCheck) {
            new CheckRun(job, host, progress).run();
            return ExitCodes.SUCCESS;
        }
        return switch (new BatchRun(job, host, progress).run()) {
            case Outcome.Success success -> ExitCodes.SUCCESS;
            case Outcome.Failure failure -> {
                trace(failure.cause());
                yield ExitCodes.of(failure.cause());
            }
        };
    }

    private ProgressDisplay progress(BatchJob job) {
        return job.isQuiet()
                ? ProgressDisplay.NONE
                : new ProgressLine(host.err(), System::nanoTime, () -> Terminal.isShown(Terminal.STANDARD_ERROR));
    }

    private int print(String text) {
        StandardOutput.write(host.out(), text.getBytes(StandardCharsets.UTF_8));
        return ExitCodes.SUCCESS;
    }

    private int fail(String[] args, Throwable cause) {
        ArgumentScan scan = new ArgumentScan(args);
        if (scan.isBatch() && cause instanceof UsageFault usage) {
            BatchRun.refuse(scan.job(), host, usage);
        } else {
            host.err().println(CommandTree.NAME + ": " + FailureSentence.of(cause));
        }
        if (cause instanceof UsageFault && !scan.job().isQuiet()) {
            host.err().println("Try 'tidemark --help'.");
        }
        trace(cause);
        return ExitCodes.of(cause);
    }

    /** Shows where an internal error comes from, to those who asked for it. */
    private void trace(Throwable cause) {
        if (ExitCodes.of(cause) == ExitCodes.INTERNAL && host.wantsTraces()) {
            cause.printStackTrace(host.err());
        }
    }
}
