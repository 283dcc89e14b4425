package dev.tidemark.cli.volatility;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The pipeline's commands, together. */
@Command(name = "volatility", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = {
        "Forecasts volatility: bars fetched and checked, features, profiles, versions, models, runs."}, commandListHeading = "%nCommands:%n")
public final class VolatilityCommand implements Runnable {
    private VolatilityCommand() {}

    /**
     * The grammar of all of them.
     *
     * @param host what the process gives
     */
    public static CommandLine grammar(Host host) {
        CommandLine line = new CommandLine(new VolatilityCommand());
        line.addSubcommand("init", new InitCommand(host));
        line.addSubcommand("ingest", new IngestCommand(host));
        line.addSubcommand("check", new CheckCommand(host));
        line.addSubcommand("features", new FeaturesCommand(host));
        line.addSubcommand("profile", new ProfileCommand(host));
        line.addSubcommand("train", new TrainCommand(host));
        line.addSubcommand("compare", new CompareCommand(host));
        line.addSubcommand("promote", new PromoteCommand(host));
        line.addSubcommand("rollback", new RollbackCommand(host));
        line.addSubcommand("predict", new PredictCommand(host));
        line.addSubcommand("drift", new DriftCommand(host));
        line.addSubcommand("serve", new ServeCommand(host));
        line.addSubcommand("health", new HealthCommand(host));
        line.addSubcommand("run", new RunCommand(host));
        line.addSubcommand("version", VersionCommands.grammar(host));
        line.addSubcommand("runs", RunsCommands.grammar(host));
        return line;
    }

    @Override
    public void run() {
        throw new UsageFault("a command of the pipeline is missing; expected one, as in 'tidemark volatility init'");
    }
}
