package dev.tidemark.cli.volatility;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.ShowRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells all of a run. */
@Command(name = "show", sortOptions = false, description = "Show all of a run: what it was made with, and what came of it.")
final class RunsShowCommand extends RunsStage {
    @Parameters(arity = "1", paramLabel = "ID", description = "The beginning of its id, as 'runs list' shows it.")
    private String id = "";

    RunsShowCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return ShowRun.run(id, surroundings);
    }
}
