package dev.tidemark.drift;

import java.util.Arrays;

/**
 * Judges a row by itself: a feature is out of distribution when it is further than so many training deviations from the training mean, or is
 * missing or infinite. Of a feature that never varied in training any other value is, and of one that had no value every value.
 */
public final class DriftRule {
    private static final int[] NONE = {};

    private final double[] means;
    private final double[] widths;
    private final double threshold;

    private DriftRule(double[] means, double[] widths, double threshold) {
        this.means = means;
        this.widths = widths;
        this.threshold = threshold;
    }

    /**
     * The rule of some features.
     *
     * @param means the mean of each in training, NaN where it had no value
     * @param deviations the standard deviation of each, from 0
     * @throws IllegalArgumentException if there are none, or not as many of one as of the other
     */
    public static DriftRule of(double[] means, double[] deviations, DriftLimits limits) {
        if (means.length != deviations.length || means.length == 0) {
            throw new IllegalArgumentException("expected a mean and a deviation of every feature");
        }
        return new DriftRule(means.clone(),
                Arrays.stream(deviations).map(deviation -> deviation * limits.deviations()).toArray(),
                limits.threshold());
    }

    /** How many features a row has. */
    public int features() {
        return means.length;
    }

    /** Whether a value of a feature is out of distribution. */
    public boolean isBeyond(int feature, double value) {
        // Nothing compares with a missing value, or with the mean of no values.
        return !(Math.abs(value - means[feature]) <= widths[feature]);
    }

    /**
     * Judges a row.
     *
     * @param row a value a feature
     * @throws IllegalArgumentException if it has not as many
     */
    public RowDrift judge(double[] row) {
        if (row.length != means.length) {
            throw new IllegalArgumentException("expected " + means.length + " features, not " + row.length);
        }
        int[] beyond = NONE;
        int count = 0;
        for (int f = 0; f < row.length; f++) {
            if (isBeyond(f, row[f])) {
                beyond = count == 0 ? new int[row.length] : beyond;
                beyond[count++] = f;
            }
        }
        return new RowDrift(count == beyond.length ? beyond : Arrays.copyOf(beyond, count), row.length, threshold);
    }

    /** The share of the rows of a column that are out of distribution, 0 of none. */
    public double share(int feature, double[] column) {
        return column.length == 0
                ? 0
                : (double) Arrays.stream(column).filter(value -> isBeyond(feature, value)).count() / column.length;
    }

    /** The mean, over the rows of a window, of the share of features that are out of distribution; 0 of none. */
    public double ratio(WindowRows rows) {
        double sum = 0;
        for (int f = 0; f < means.length; f++) {
            sum += share(f, rows.shared(f));
        }
        return sum / means.length;
    }
}
