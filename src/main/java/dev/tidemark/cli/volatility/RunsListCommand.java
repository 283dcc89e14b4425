package dev.tidemark.cli.volatility;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.ListRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells which runs there were. */
@Command(name = "list", sortOptions = false, description = "List runs, the newest first, with their figures.")
final class RunsListCommand extends RunsStage {
    @Option(names = "--most", paramLabel = "N", defaultValue = "20", order = 3, //
            description = "How many at most (default: ${DEFAULT-VALUE}).")
    private int most;

    RunsListCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        if (most < 1) {
            throw new UsageFault("--most is " + most + "; it must be a number from 1");
        }
        return ListRuns.run(most, surroundings);
    }
}
