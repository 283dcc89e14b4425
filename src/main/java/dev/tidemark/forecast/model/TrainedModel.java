package dev.tidemark.forecast.model;

import java.util.Arrays;

/** What came of training. */
public final class TrainedModel {
    private final byte[] bytes;
    private final ModelFile file;
    private final double[] errors;
    private final int rounds;

    TrainedModel(byte[] bytes, double[] errors, int rounds) {
        this.bytes = bytes;
        this.file = ModelFile.read(bytes, "the trained model");
        this.errors = errors;
        this.rounds = rounds;
    }

    /** The model as XGBoost writes it, in UBJSON: of its trees, those up to the best round; its forecasts in units of the target. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What is in it. */
    public ModelFile file() {
        return file;
    }

    /** How many trees the model has: up to the round with the smallest validation error. */
    public int rounds() {
        return rounds;
    }

    /** The root mean squared error over the validation part after each round that was run, in units of the target; NaN without such a part. */
    public double[] errors() {
        return errors.clone();
    }

    /** The smallest of the errors, that of the model; NaN without a validation part. */
    public double bestError() {
        return Arrays.stream(errors).min().orElse(Double.NaN);
    }
}
