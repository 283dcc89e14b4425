package dev.tidemark.cli.volatility;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands for versions of data, together. */
@Command(name = "version", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = {
        "Keeps versions of data, and shares them, in the layout of DVC."}, commandListHeading = "%nCommands:%n")
final class VersionCommands implements Runnable {
    private VersionCommands() {}

    /** The grammar of all of them. */
    static CommandLine grammar(Host host) {
        CommandLine line = new CommandLine(new VersionCommands());
        line.addSubcommand("init", new VersionInitCommand(host));
        line.addSubcommand("add", new VersionAddCommand(host));
        line.addSubcommand("status", new VersionStatusCommand(host));
        line.addSubcommand("push", new VersionPushCommand(host));
        line.addSubcommand("pull", new VersionPullCommand(host));
        line.addSubcommand("log", new VersionLogCommand(host));
        return line;
    }

    @Override
    public void run() {
        throw new UsageFault(
                "a command for versions is missing; expected one, as in 'tidemark volatility version init'");
    }
}
