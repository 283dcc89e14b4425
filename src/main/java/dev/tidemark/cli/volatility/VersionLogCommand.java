package dev.tidemark.cli.volatility;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.version.VersionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the versions of data. */
@Command(name = "log", sortOptions = false, description = {
        "Tell the versions that there were: by Git's commits of the .dvc file,",
        "or without Git by the journal of this folder."})
final class VersionLogCommand extends ToldCommand {
    @Option(names = "--most", paramLabel = "N", defaultValue = "20", order = 3, //
            description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int most;

    VersionLogCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        if (most < 1) {
            throw new UsageFault("--most is " + most + "; it must be a number from 1");
        }
        return VersionLog.run(paths(), most, surroundings);
    }
}
