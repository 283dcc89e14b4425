package dev.tidemark.cli;

import java.util.List;
import java.util.Map;

import dev.tidemark.batch.Host;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line's grammar. */
final class CommandTree {
    static final String NAME = "tidemark";
    private static final int HELP_WIDTH = 100;

    private CommandTree() {}

    /** The grammar of a batch run, without the commands: a run that starts quickly need not know them. */
    static CommandLine batch() {
        return strict(new CommandLine(root()));
    }

    /** The whole grammar. */
    static CommandLine whole(Host host) {
        CommandLine line = new CommandLine(root());
        line.addSubcommand("sample", new SampleCommand(host.out(), host.interruption()));
        line.addSubcommand("completion", new CompletionCommand(host));
        return strict(line);
    }

    private static CommandSpec root() {
        CommandSpec spec = CommandSpec.create().name(NAME);
        BatchOptions.addTo(spec);
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).arity("0").description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).arity("0")
                .description("Show the version.").build());
        spec.usageMessage().width(HELP_WIDTH).sortOptions(false).abbreviateSynopsis(true)
                .description("An exact rolling-mean signal from OHLCV price bars.%n")
                .optionListHeading("Options:%n").commandListHeading("%nCommands:%n").footerHeading("%nExamples:%n")
                .footer("  tidemark --batch --input data.csv --config config.yaml --output metrics.json "
                        + "--log-file run.log",
                        "  zcat bars.csv.gz | tidemark --batch --input - --config config.yaml --output metrics.json "
                                + "--log-file run.log --set window=20",
                        "  tidemark --batch --check --input bars.csv",
                        "  tidemark sample --rows 1000 --output data.csv",
                        "  source <(tidemark completion)", "", "Exit codes: 0 success, 64 usage, 65 data, 66 no input, "
                                + "70 internal, 73 cannot write, 78 configuration, 130 and 143 interrupted.");
        return spec;
    }

    /** A value that looks like an option is one that lost its value; {@code @} begins a file's name like any letter. */
    private static CommandLine strict(CommandLine line) {
        return line.setExpandAtFiles(false).setAllowOptionsAsOptionParameters(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setInterpolateVariables(true);
    }

    /** Help for a command. */
    static String help(CommandLine command, Map<String, String> environment) {
        Ansi ansi = Terminal.hasColour(Terminal.STANDARD_OUTPUT, environment) ? Ansi.ON : Ansi.OFF;
        return command.getUsageMessage(ansi);
    }

    /** The names of a command's options, as they are written. */
    static List<String> optionNames(CommandSpec command) {
        return List.copyOf(command.optionsMap().keySet());
    }
}
