package dev.tidemark.pipeline.model;

import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Qlike;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.Samples;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.registry.Registry;

/** Forecasts what follows the newest bar of a file. */
public final class PredictStage {
    private PredictStage() {}

    /**
     * Forecasts.
     *
     * @param model an alias, the number of a version, or a model's folder; the alias {@code champion} when absent
     * @param input the bars, or {@code -}; the newest that were fetched when absent
     * @param standardInput what {@code -} stands for
     * @throws dev.tidemark.base.Fault if there is no such model, or the bars are not as it needs them
     */
    public static Answer run(Optional<String> model, Optional<String> input, InputStream standardInput,
            VolatilityConfig config, Surroundings surroundings) {
        Tracking tracking = Tracking.open(config, surroundings);
        ChosenModel chosen = ChosenModel.of(model.orElse(Registry.CHAMPION), tracking);
        ModelData data = ModelData.load(input, standardInput, Optional.empty(), chosen.horizon(), config,
                surroundings);
        Forecast forecast = chosen.forecast("model", data);
        Samples samples = data.samples();
        int last = samples.rows() - 1;
        int later = samples.bars().size() - 1 - samples.bar(last);
        if (later > 0) {
            surroundings.warnings().accept(data.source().name() + ": the last " + (later == 1
                    ? "bar lacks"
                    : later
                            + " bars lack")
                    + " a feature, so that the forecast is made from the bar before them, that of "
                    + Instant.ofEpochMilli(samples.bars().times()[samples.bar(last)]));
        }
        Prediction prediction = new Prediction(chosen, data.source().name(),
                Instant.ofEpochMilli(samples.bars().times()[samples.bar(last)]), data.bars().interval(),
                samples.bars().closes()[samples.bar(last)], forecast.values()[last],
                chosen.artefact().interval().or(() -> measured(chosen, samples, forecast.values())));
        return Answer.of(prediction.lines(), prediction.json().put("bars_after", later));
    }

    /** The interval measured once more, if the bars are those that the model was trained on, or more. */
    private static Optional<ResidualInterval> measured(ChosenModel model, Samples samples, double[] forecasts) {
        Optional<Range> training = range(model, "training", samples);
        Optional<Range> validation = range(model, "validation", samples);
        return training.flatMap(first -> validation.map(second -> ResidualInterval.of(ResidualInterval.LEVEL, samples,
                second, forecasts, Qlike.of(samples, first))));
    }

    /** The rows of a part, if they are all there. */
    private static Optional<Range> range(ChosenModel model, String part, Samples samples) {
        OptionalInt from = model.time(part, "from").map(time -> row(samples, time)).orElseGet(OptionalInt::empty);
        OptionalInt to = model.time(part, "to").map(time -> row(samples, time)).orElseGet(OptionalInt::empty);
        int rows = model.artefact().provenance().path("parts").path(part).path("rows").asInt();
        return from.isPresent() && to.isPresent() && to.getAsInt() + 1 - from.getAsInt() == rows
                ? Optional.of(new Range(from.getAsInt(), to.getAsInt() + 1))
                : Optional.empty();
    }

    private static OptionalInt row(Samples samples, Instant time) {
        int row = Arrays.binarySearch(samples.table().times(), 0, samples.rows(), time.toEpochMilli());
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
