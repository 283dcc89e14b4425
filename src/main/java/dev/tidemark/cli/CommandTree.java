package dev.tidemark.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.StandardOutput;
import dev.tidemark.batch.Versions;
import dev.tidemark.cli.volatility.VolatilityCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The grammar of the whole command line, for everything but a batch run: help, version and the commands. The options of the
 * batch run are in it for the help's sake.
 */
final class CommandTree {
    static final String NAME = "tidemark";
    private static final int HELP_WIDTH = 100;
    private static final String[] EXAMPLES = {
            "  tidemark data.csv",
            "  tidemark --batch --input data.csv --config config.yaml \\",
            "           --output metrics.json --log-file run.log",
            "  zcat bars.csv.gz | tidemark --batch --input - --config config.yaml \\",
            "           --output metrics.json --log-file run.log --signals signals.csv --set window=20",
            "  tidemark --check --input bars.csv",
            "  tidemark sample --rows 1000 --output data.csv",
            "  source <(tidemark completion)",
            "",
            "Exit codes:",
            "  0 success, 3 quality gate failed, 64 usage, 65 data, 66 no input, 69 unavailable, 70 internal, 73 cannot write,",
            "  78 configuration, 130 interrupted, 143 terminated"};

    private final Host host;

    CommandTree(Host host) {
        this.host = host;
    }

    /**
     * Runs what is no batch run.
     *
     * @return the exit code
     * @throws UsageFault if the command line makes no sense
     */
    int run(String[] args) {
        ParseResult parsed = parse(args);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        if (parsed.isUsageHelpRequested()) {
            print(help(parsed.commandSpec().commandLine()));
        } else if (parsed.isVersionHelpRequested()) {
            print(NAME + " " + Versions.tidemark() + "\n");
        } else if (parsed.commandSpec().userObject() instanceof Runnable command) {
            command.run();
        } else {
            throw new UsageFault(
                    "there is nothing to do; expected --batch with its options, a command, or a file alone");
        }
        return ExitCodes.SUCCESS;
    }

    private ParseResult parse(String[] args) {
        try {
            return grammar().parseArgs(args);
        } catch (ParameterException e) {
            throw ParseErrors.fault(e);
        }
    }

    private void print(String text) {
        StandardOutput.write(host.out(), text.getBytes(StandardCharsets.UTF_8));
    }

    private String help(CommandLine command) {
        return command.getUsageMessage(
                Terminal.hasColour(Terminal.STANDARD_OUTPUT, host.environment()) ? Ansi.ON : Ansi.OFF);
    }

    /**
     * The grammar. A value that looks like an option is one that lost its value; {@code @} begins a file's name like any
     * letter.
     */
    CommandLine grammar() {
        CommandLine line = new CommandLine(root());
        line.addSubcommand("sample", new SampleCommand(host.out(), host.interruption()));
        line.addSubcommand("completion", new CompletionCommand(host));
        line.addSubcommand("volatility", VolatilityCommand.grammar(host));
        return line.setExpandAtFiles(false).setAllowOptionsAsOptionParameters(false)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static CommandSpec root() {
        CommandSpec spec = CommandSpec.create().name(NAME);
        for (BatchOption option : BatchOption.values()) {
            spec.addOption(spec(option));
        }
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).arity("0").description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).arity("0")
                .description("Show the version.").build());
        spec.usageMessage().width(HELP_WIDTH).sortOptions(false).customSynopsis(
                "tidemark [FILE]",
                "       tidemark --batch --input F --config F --output F --log-file F [OPTION...]",
                "       tidemark --check --input F [--config F]", "       tidemark COMMAND")
                .description("%nAn exact rolling-mean signal from OHLCV price bars.%n",
                        "Without options it opens the desktop, with FILE if one is named.%n")
                .optionListHeading("Options:%n")
                .commandListHeading("%nCommands:%n").footerHeading("%nExamples:%n").footer(EXAMPLES);
        return spec;
    }

    private static OptionSpec spec(BatchOption option) {
        OptionSpec.Builder spec = OptionSpec.builder(option.text()).description(option.description());
        if (!option.hasValue()) {
            return spec.type(boolean.class).arity("0").build();
        }
        spec.paramLabel(option.label()).arity("1");
        return (option.isRepeatable() ? spec.type(List.class).auxiliaryTypes(String.class) : spec.type(String.class))
                .build();
    }
}
