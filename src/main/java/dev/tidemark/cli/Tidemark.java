package dev.tidemark.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.tidemark.base.Nearest;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.BatchJob;
import dev.tidemark.batch.BatchRun;
import dev.tidemark.batch.CheckRun;
import dev.tidemark.batch.FailureSentence;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.Outcome;
import dev.tidemark.batch.ProgressDisplay;

/** Runs a command line: the composition root, and the one place where failures become sentences and exit codes. */
public final class Tidemark {
    private static final String VOLATILITY = "volatility";
    /** The names of the commands, known here so that a batch run need not load their grammar. */
    static final List<String> COMMANDS = List.of("sample", "completion", VOLATILITY);

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

    /** Whether a command line is one for the desktop: empty, or the name of one file and nothing else. */
    public static boolean isForDesktop(String[] args) {
        return args.length == 0 || (args.length == 1 && !args[0].isEmpty() && !args[0].startsWith("-")
                && !COMMANDS.contains(args[0]));
    }

    /**
     * A command line in which {@code --batch} may be left out: it is put in front, unless the line asks for a command, for
     * {@code --check}, for help or for the version.
     */
    public static String[] withBatch(String[] args) {
        boolean isCommand = args.length > 0 && COMMANDS.contains(args[0]);
        if (isCommand || isBatch(args) || asksAboutProgram(List.of(args))) {
            return args;
        }
        return inFront(BatchOption.BATCH.text(), args);
    }

    /** A command line in which {@code volatility} may be left out: it is put in front, unless it is there. */
    public static String[] withVolatility(String[] args) {
        return args.length > 0 && args[0].equals(VOLATILITY) ? args : inFront(VOLATILITY, args);
    }

    private static String[] inFront(String word, String[] args) {
        String[] all = new String[args.length + 1];
        all[0] = word;
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    /**
     * Opens the desktop for a command line that is for it, and never throws. A file that is not there is said at once, where
     * the command was typed, rather than in a window.
     *
     * @param args the command line
     * @param host what the process gives
     * @param desktop opens the window, with a file if there is one, and returns when it is closed; tells the consumer of
     *        internal errors that end nothing
     * @return the exit code, as in {@link ExitCodes}
     */
    public static int open(String[] args, Host host, BiConsumer<Optional<Path>, Consumer<Throwable>> desktop) {
        Tidemark tidemark = new Tidemark(host);
        try {
            Optional<Path> file = args.length == 0 ? Optional.empty() : Optional.of(existing(args[0]));
            desktop.accept(file, tidemark::trace);
            return ExitCodes.SUCCESS;
        } catch (Throwable e) {
            return tidemark.fail(args, e);
        }
    }

    private static Path existing(String argument) {
        Optional<Path> file = path(argument).filter(Files::exists);
        if (file.isEmpty() && Nearest.of(argument, COMMANDS).isPresent()) {
            throw new UsageFault(ParseErrors.unknown(argument, false, COMMANDS));
        }
        return file.orElseThrow(() -> new NoInputFault(
                Shown.name(argument) + ": there is no such file, expected one with bars to open in the desktop"));
    }

    private static Optional<Path> path(String argument) {
        try {
            return Optional.of(Path.of(argument));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private int execute(String[] args) {
        return isBatch(args) ? runBatch(BatchArguments.of(args, COMMANDS)) : new CommandTree(host).run(args);
    }

    private static boolean isBatch(String[] args) {
        List<String> given = List.of(args);
        return !(args.length > 0 && args[0].equals(VOLATILITY))
                && (given.contains(BatchOption.BATCH.text()) || given.contains(BatchOption.CHECK.text()))
                && !asksAboutProgram(given);
    }

    private static boolean asksAboutProgram(List<String> given) {
        return given.contains("--help") || given.contains("-h") || given.contains("--version")
                || given.contains("-V");
    }

    private int runBatch(BatchArguments arguments) {
        boolean isCheck = arguments.has(BatchOption.CHECK);
        BatchJob job = arguments.job();
        ProgressDisplay progress = progress(job);
        if (isCheck) {
            new CheckRun(job, host, progress).run();
            return ExitCodes.SUCCESS;
        }
        // No switch over the types: its bootstrap is a noticeable part of a short run.
        if (new BatchRun(job, host, progress).run() instanceof Outcome.Failure failure) {
            trace(failure.cause());
            return ExitCodes.of(failure.cause());
        }
        return ExitCodes.SUCCESS;
    }

    private ProgressDisplay progress(BatchJob job) {
        return job.isQuiet()
                ? ProgressDisplay.NONE
                : new ProgressLine(host.err(), System::nanoTime, () -> Terminal.isShown(Terminal.STANDARD_ERROR));
    }

    private int fail(String[] args, Throwable cause) {
        boolean isUsage = cause instanceof UsageFault;
        BatchArguments batch = BatchArguments.of(args, COMMANDS);
        if (args.length > 0 && args[0].equals(VOLATILITY)) {
            StageFailure.tell(args, cause, host);
        } else if (isBatch(args) && !batch.has(BatchOption.CHECK)) {
            BatchRun.refuse(batch.knownJob(), host, cause);
        } else if (!batch.has(BatchOption.QUIET)) {
            host.err().println("tidemark: " + Shown.name(FailureSentence.of(cause)));
        }
        if (isUsage && !batch.has(BatchOption.QUIET)) {
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
