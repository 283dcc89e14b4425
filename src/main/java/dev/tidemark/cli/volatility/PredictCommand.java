package dev.tidemark.cli.volatility;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.batch.Host;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.model.PredictStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forecasts what follows the newest bar. */
@Command(name = "predict", sortOptions = false, description = {
        "Forecast the volatility that follows the newest bar, with its 80 %% interval."})
final class PredictCommand extends RunsStage {
    @Option(names = "--model", paramLabel = "X", order = 2, //
            description = "An alias, the number of a version, or a model's folder (default: the alias champion).")
    private @Nullable String model;

    @Option(names = "--input", paramLabel = "F", order = 3, //
            description = "The bars, as CSV; '-' is standard input (default: the newest in data/raw).")
    private @Nullable String input;

    PredictCommand(Host host) {
        super(host);
    }

    @Override
    Map<String, Path> kept() {
        return kept(input == null || input.equals("-") ? List.of() : List.of(input));
    }

    @Override
    Answer answer(VolatilityConfig settings, Surroundings surroundings) {
        return PredictStage.run(Optional.ofNullable(model), Optional.ofNullable(input), standardInput(), settings,
                surroundings);
    }
}
