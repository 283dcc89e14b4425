package dev.tidemark.forecast.model;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

/**
 * Grows trees, one a round, until the error over the validation part has not become smaller for some rounds, and keeps those up to the
 * smallest. The same rows, settings and seed give the same bytes, whatever the number of threads: see {@link TargetScale}.
 */
public final class Trainer {
    private final Examples examples;
    private final ModelSettings settings;
    private final RoundListener listener;
    private final Cancellation cancellation;
    private final double[] errors;
    private int best = 1;

    private Trainer(Examples examples, ModelSettings settings, RoundListener listener, Cancellation cancellation) {
        this.examples = examples;
        this.settings = settings;
        this.listener = listener;
        this.cancellation = cancellation;
        this.errors = new double[settings.rounds()];
    }

    /**
     * Trains a model.
     *
     * @param training the rows it learns from
     * @param validation the rows that say when it has learned enough, in whose place none may stand: then every round is run and kept
     * @param seed decides which rows and features each tree sees
     * @throws DataFault if there are no rows to learn from, or a row lacks its target
     * @throws dev.tidemark.base.UnavailableFault if the library cannot be loaded
     * @throws dev.tidemark.base.CancelledFault if the model is no longer wanted; asked between rounds
     */
    public static TrainedModel train(Examples examples, Range training, Range validation, ModelSettings settings,
            long seed, RoundListener listener, Cancellation cancellation) {
        if (training.size() < 2) {
            throw new DataFault("the training part has " + training.size() + " rows; expected more to learn from");
        }
        examples.requireTargets(training, "training");
        examples.requireTargets(validation, "validation");
        NativeLibrary.require();
        cancellation.check();
        return new Trainer(examples, settings, listener, cancellation).train(training, validation, seed);
    }

    private TrainedModel train(Range training, Range validation, long seed) {
        TargetScale scale = TargetScale.of(examples, training);
        try (Matrix learned = Matrix.of(examples, training, scale)) {
            if (validation.size() == 0) {
                try (NativeModel model = NativeModel.begin(learned, List.of(), settings.parameters(scale, seed))) {
                    return finish(model, grow(model, learned, null, scale), scale);
                }
            }
            try (Matrix judged = Matrix.of(examples, validation, scale);
                    NativeModel model = NativeModel.begin(learned, List.of(judged),
                            settings.parameters(scale, seed))) {
                return finish(model, grow(model, learned, judged, scale), scale);
            }
        } catch (XGBoostError e) {
            throw new DataFault("XGBoost cannot train on these rows: " + NativeModel.firstLine(e), e);
        }
    }

    /** Grows trees; answers how many. */
    private int grow(NativeModel model, Matrix learned, @Nullable Matrix judged,
            TargetScale scale) throws XGBoostError {
        double smallest = Double.POSITIVE_INFINITY;
        for (int round = 0; round < settings.rounds(); round++) {
            cancellation.check();
            model.grow(learned, round);
            double error = judged == null ? Double.NaN : scale.difference(model.error(judged, round));
            errors[round] = error;
            if (judged == null || error < smallest) {
                smallest = error;
                best = round + 1;
            }
            listener.grown(round + 1, settings.rounds(), error, best);
            if (settings.earlyStopping() > 0 && round + 1 - best >= settings.earlyStopping()) {
                return round + 1;
            }
        }
        return settings.rounds();
    }

    private TrainedModel finish(NativeModel model, int grown, TargetScale scale) throws XGBoostError {
        byte[] finished = ModelFile.read(model.bytes(), "the trained model").finished(best, examples.features(), scale);
        // Once through the library, so that the file is as it writes one itself.
        try (NativeModel whole = NativeModel.load(finished, "the trained model")) {
            return new TrainedModel(whole.bytes(), Arrays.copyOf(errors, grown), best);
        }
    }
}
