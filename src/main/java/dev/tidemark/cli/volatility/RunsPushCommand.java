package dev.tidemark.cli.volatility;

import java.util.List;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.PushRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends runs to the server. */
@Command(name = "push", sortOptions = false, description = {
        "Send to the MLflow server what it lacks: runs, files, models.", "MLFLOW_TRACKING_URI names the server."})
final class RunsPushCommand extends RunsStage {
    @Parameters(arity = "0..*", paramLabel = "ID", description = "The beginnings of ids of runs (default: all that have ended).")
    private List<String> ids = List.of();

    RunsPushCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return PushRuns.run(ids, settings, surroundings);
    }
}
