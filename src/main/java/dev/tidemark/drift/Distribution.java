package dev.tidemark.drift;

import java.util.Arrays;

/**
 * How the numbers of a sample are spread: its different values in ascending order, and how many rows each stands for. Missing and infinite
 * numbers are left out and counted; so are those beyond ±{@value #LARGEST}, whose differences might not be finite.
 *
 * <p>A {@linkplain #condensed() condensed} one takes little room, and both distances are computed with it as with the whole sample.
 */
public final class Distribution {
    /** The largest size of a number that is not left out. */
    public static final double LARGEST = 1e300;

    private final double[] values;
    private final long[] weights;
    private final int distinct;
    private final double mean;
    private final double deviation;
    private final long missing;
    private final long infinite;
    private final long rows;

    private Distribution(double[] values, long[] weights, int distinct, double mean, double deviation, long missing,
            long infinite) {
        this.values = values;
        this.weights = weights;
        this.distinct = distinct;
        this.mean = mean;
        this.deviation = deviation;
        this.missing = missing;
        this.infinite = infinite;
        this.rows = Arrays.stream(weights).sum();
    }

    /** That of a sample, every value kept. The order of its rows means nothing. */
    public static Distribution of(double[] sample) {
        // Adding nothing makes a plain zero of a negative one.
        double[] sorted = Arrays.stream(sample).filter(value -> Math.abs(value) <= LARGEST).map(value -> value + 0.0)
                .sorted().toArray();
        long missing = Arrays.stream(sample).filter(Double::isNaN).count();
        double[] values = new double[sorted.length];
        long[] weights = new long[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                values[distinct++] = sorted[i];
            }
            weights[distinct - 1]++;
        }
        return spread(Arrays.copyOf(values, distinct), Arrays.copyOf(weights, distinct), missing,
                sample.length - missing - sorted.length);
    }

    /**
     * One that was kept.
     *
     * @param values the values, ascending, each different
     * @param weights how many rows each stands for, from 1
     * @param distinct how many different values the sample had; at least as many as there are here
     * @param mean the mean of the sample
     * @param deviation its standard deviation, as of a whole population
     * @throws IllegalArgumentException if these cannot be of a sample
     */
    public static Distribution kept(double[] values, long[] weights, int distinct, double mean, double deviation) {
        boolean isPossible = values.length == weights.length && distinct >= values.length && deviation >= 0
                && (values.length == 0 || Double.isFinite(mean)) && Arrays.stream(weights).allMatch(rows -> rows > 0);
        for (int i = 0; i < values.length; i++) {
            isPossible &= Math.abs(values[i]) <= LARGEST && (i == 0 || values[i] > values[i - 1]);
        }
        if (!isPossible) {
            throw new IllegalArgumentException("expected ascending values, each with the rows that it stands for");
        }
        return new Distribution(values.clone(), weights.clone(), distinct, mean, deviation, 0, 0);
    }

    /** Mean and deviation in units of the largest value, so that no square is infinite and that of equal values is 0 exactly. */
    private static Distribution spread(double[] values, long[] weights, long missing, long infinite) {
        int last = values.length - 1;
        if (last < 0) {
            return new Distribution(values, weights, 0, Double.NaN, 0, missing, infinite);
        }
        double unit = Math.max(Math.abs(values[0]), Math.abs(values[last]));
        double scale = unit == 0 ? 1 : unit;
        double sum = 0;
        long rows = 0;
        for (int i = 0; i <= last; i++) {
            sum += weights[i] * (values[i] / scale);
            rows += weights[i];
        }
        double mean = sum / rows;
        double squares = 0;
        for (int i = 0; i <= last; i++) {
            double off = values[i] / scale - mean;
            squares += weights[i] * off * off;
        }
        return new Distribution(values, weights, values.length, mean * scale, scale * Math.sqrt(squares / rows),
                missing, infinite);
    }

    /**
     * The same in little room: some {@value Slices#MOST} of the values, the smallest and the largest among them, each with the rows around it.
     * Mean, deviation and number of different values stay those of the whole sample, and a sample of at most {@value Slices#KEPT}
     * different values stays as it is.
     *
     * <p>The share of rows up to any number differs from that of the whole sample by at most 1/400 and a row, the share between two
     * numbers by twice as much. No row is moved further than to the middle one of the at most 1/200 of the rows about it, at either end of
     * fewer and fewer, down to one; the Wasserstein distance to anything changes by no more than the mean of these ways.
     */
    public Distribution condensed() {
        if (values.length <= Slices.KEPT) {
            return this;
        }
        Slices slices = Slices.of(values, weights, rows);
        return new Distribution(slices.values(), slices.weights(), distinct, mean, deviation, missing, infinite);
    }

    /** Whether it has no number at all. */
    public boolean isEmpty() {
        return rows == 0;
    }

    /** How many rows have a number. */
    public long rows() {
        return rows;
    }

    /** How many rows of the sample had none. */
    public long missing() {
        return missing;
    }

    /** How many rows of the sample had one that is infinite, or beyond ±{@value #LARGEST}. */
    public long infinite() {
        return infinite;
    }

    /** How many different values the sample had. */
    public int distinct() {
        return distinct;
    }

    /** The mean of the sample, NaN without any number. */
    public double mean() {
        return mean;
    }

    /** The standard deviation of the sample, as of a whole population. */
    public double deviation() {
        return deviation;
    }

    /** Its standard deviation as of a sample; 0 with fewer than two numbers. */
    public double sampleDeviation() {
        return rows < 2 ? 0 : deviation * Math.sqrt((double) rows / (rows - 1));
    }

    /** The values, ascending. */
    public double[] values() {
        return values.clone();
    }

    /** How many rows each value stands for. */
    public long[] weights() {
        return weights.clone();
    }

    /** How many values there are. */
    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    long weight(int i) {
        return weights[i];
    }

    /** The smallest value of one that is not empty. */
    public double low() {
        return values[0];
    }

    /** The largest value of one that is not empty. */
    public double high() {
        return values[values.length - 1];
    }
}
