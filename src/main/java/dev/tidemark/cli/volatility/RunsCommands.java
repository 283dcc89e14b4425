package dev.tidemark.cli.volatility;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands for runs, together. */
@Command(name = "runs", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = {
        "Looks at what was trained, and sends it to an MLflow server."}, commandListHeading = "%nCommands:%n")
final class RunsCommands implements Runnable {
    private RunsCommands() {}

    /** The grammar of all of them. */
    static CommandLine grammar(Host host) {
        CommandLine line = new CommandLine(new RunsCommands());
        line.addSubcommand("list", new RunsListCommand(host));
        line.addSubcommand("show", new RunsShowCommand(host));
        line.addSubcommand("compare", new RunsCompareCommand(host));
        line.addSubcommand("push", new RunsPushCommand(host));
        return line;
    }

    @Override
    public void run() {
        throw new UsageFault("a command for runs is missing; expected one, as in 'tidemark volatility runs list'");
    }
}
