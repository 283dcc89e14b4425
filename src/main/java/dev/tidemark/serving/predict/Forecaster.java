package dev.tidemark.serving.predict;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.drift.RowDrift;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.web.Problem;

/** Forecasts by a model, and tells whoever watches it. */
public final class Forecaster {
    private static final long MILLIS = 1000;

    private final Watcher watcher;

    /** A forecaster who is watched. */
    public Forecaster(Watcher watcher) {
        this.watcher = watcher;
    }

    /** Sees each row that a model forecasts. */
    public interface Watcher {
        /**
         * A row was forecast.
         *
         * @param row its features, not to be changed
         * @param outlook what came out
         */
        void forecast(ServedModel model, double[] row, Outlook outlook);
    }

    /**
     * Answers a question.
     *
     * @throws Problem if bars do not have the features that the model needs
     */
    public Outlook answer(ServedModel model, Question question) {
        return switch (question) {
            case Question.Row row -> outlook(model, row.features(), row.price(), Optional.empty());
            case Question.Series series -> series(model, series);
        };
    }

    private Outlook series(ServedModel model, Question.Series question) {
        RegularBars bars = question.bars();
        int last = bars.size() - 1;
        FeatureTable table = FeatureTable.of(model.set(), bars, model.horizon(), 1);
        int rows = table.table().rows();
        if (rows == 0 || table.table().times()[rows - 1] != bars.times()[last]) {
            throw unfit(model, question);
        }
        int[] columns = model.columns();
        double[] row = Arrays.stream(columns).mapToDouble(column -> table.table().value(column, rows - 1)).toArray();
        long step = model.interval().seconds() * MILLIS;
        long known = bars.times()[last] + step;
        long missing = bars.gaps().stream().mapToLong(RegularBars.Gap::bars).sum();
        return outlook(model, row, OptionalDouble.of(bars.closes()[last]),
                Optional.of(new Outlook.LastBar(Instant.ofEpochMilli(bars.times()[last]), Instant.ofEpochMilli(known),
                        Instant.ofEpochMilli(known + step * model.horizon()), missing)));
    }

    private static Problem unfit(ServedModel model, Question.Series question) {
        RegularBars bars = question.bars();
        int needed = model.set().slowest().warmUp() + 1;
        int found = bars.closed().size();
        if (found < needed) {
            return Problem.at(question.pointer(), found + (found == 1 ? " bar has" : " bars have")
                    + " a close; the features need at least " + needed);
        }
        String last = question.pointer() + "/" + (bars.size() - 1);
        if (!Double.isFinite(bars.closes()[bars.size() - 1])) {
            return Problem.at(last + "/close", "the last bar has no close, so that nothing can be forecast from it");
        }
        double[][] columns = model.set().compute(bars.closed(), 1);
        String undefined = IntStream.range(0, columns.length).filter(f -> !Double.isFinite(columns[f][found - 1]))
                .mapToObj(f -> model.set().names().get(f)).limit(3).collect(Collectors.joining(", "));
        return Problem.at(last, "of the last bar and those before it " + undefined
                + " cannot be computed, as of prices that do not move, are zero or are too large");
    }

    private Outlook outlook(ServedModel model, double[] row, OptionalDouble price, Optional<Outlook.LastBar> bar) {
        RowDrift drift = model.rule().judge(row);
        Outlook outlook = new Outlook(model.trees().forecast(row), price, drift, bar);
        watcher.forecast(model, row, outlook);
        return outlook;
    }
}
