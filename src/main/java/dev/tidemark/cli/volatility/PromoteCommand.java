package dev.tidemark.cli.volatility;

import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.PromoteStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a model the champion. */
@Command(name = "promote", sortOptions = false, description = {"Make a model the champion, without a comparison."})
final class PromoteCommand extends RunsStage {
    @Option(names = {"--challenger", "--input"}, paramLabel = "X", order = 2, //
            description = "An alias, the number of a version, or a model's folder (default: the alias challenger).")
    private @Nullable String challenger;

    PromoteCommand(Host host) {
        super(host);
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return PromoteStage.promote(Optional.ofNullable(challenger), settings, surroundings);
    }
}
