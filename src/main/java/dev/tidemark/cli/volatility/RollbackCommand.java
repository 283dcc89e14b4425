package dev.tidemark.cli.volatility;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.PromoteStage;
import picocli.CommandLine.Command;

/** Makes the model the champion that was it before. */
@Command(name = "rollback", sortOptions = false, description = "Make the model the champion that was it before.")
final class RollbackCommand extends RunsStage {
    RollbackCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return PromoteStage.rollback(settings, surroundings);
    }
}
