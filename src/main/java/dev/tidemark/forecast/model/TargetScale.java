package dev.tidemark.forecast.model;

import dev.tidemark.forecast.Range;

/**
 * The scale on which trees are grown: the target times a power of two, plus 1.5. Over the training part that lies between 1 and 2, where
 * floats are multiples of 2⁻²³. So errors are such multiples too, and sums of them are exact in doubles up to a billion rows: they do not
 * depend on the order in which threads add them, and neither do the trees. A power of two is taken back out of a finished tree
 * without any rounding.
 *
 * @param exponent the power of two
 * @param mean the mean of the scaled target over the training part
 * @param deviation its standard deviation there
 */
record TargetScale(int exponent, float mean, double deviation) {
    private static final double CENTRE = 1.5;

    static TargetScale of(Examples examples, Range training) {
        double largest = 0;
        double sum = 0;
        for (int row = training.from(); row < training.to(); row++) {
            largest = Math.max(largest, Math.abs(examples.target(row)));
            sum += examples.target(row);
        }
        // Scaled, the largest has an exponent of -2: it is from 0.25 to below 0.5.
        int exponent = largest == 0 ? 0 : Math.clamp(-2 - Math.getExponent(largest), -120, 120);
        double mean = sum / training.size();
        double squares = 0;
        for (int row = training.from(); row < training.to(); row++) {
            double error = Math.scalb(examples.target(row) - mean, exponent);
            squares += error * error;
        }
        return new TargetScale(exponent, (float) (CENTRE + Math.scalb(mean, exponent)),
                Math.sqrt(squares / training.size()));
    }

    /** The scaled target. */
    float[] labels(Examples examples, Range part) {
        float[] labels = new float[part.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) (CENTRE + Math.scalb(examples.target(part.from() + i), exponent));
        }
        return labels;
    }

    /** What a number on the scale is in units of the target: a difference, such as an error or a leaf. */
    double difference(double scaled) {
        return Math.scalb(scaled, -exponent);
    }

    /** The same of a float, without rounding. */
    float difference(float scaled) {
        return Math.scalb(scaled, -exponent);
    }

    /** The mean of the target over the training part: what a model without trees forecasts. */
    float base() {
        return Math.scalb((float) (mean - CENTRE), -exponent);
    }
}
