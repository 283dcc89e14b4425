package dev.tidemark.drift;

import java.util.Arrays;

/** Bins that two distributions are sorted into, neither of them empty. */
final class Bins {
    private final double[] starts;

    private Bins(double[] starts) {
        this.starts = starts;
    }

    /** Bins of one width, as many as Sturges' rule gives all rows together. */
    static Bins equal(Distribution one, Distribution other) {
        double low = Math.min(one.low(), other.low());
        double range = Math.max(one.high(), other.high()) - low;
        // Through the width, with its rounding, as numpy gets there; else there would be now and then a bin more or less.
        int count = (int) Math.ceil(range / (range / (log2(one.rows() + other.rows()) + 1)));
        double step = range / count;
        double[] starts = new double[count];
        Arrays.setAll(starts, i -> i * step + low);
        return new Bins(starts);
    }

    private static double log2(long count) {
        // A power of two exactly, which the logarithms would miss.
        return Long.bitCount(count) == 1
                ? (double) Long.numberOfTrailingZeros(count)
                : Math.log((double) count) / Math.log(2);
    }

    /** A bin a value. */
    static Bins values(Distribution one, Distribution other) {
        double[] both = Arrays.copyOf(one.values(), one.size() + other.size());
        System.arraycopy(other.values(), 0, both, one.size(), other.size());
        return new Bins(Arrays.stream(both).sorted().distinct().toArray());
    }

    /** The share of the rows that each bin gets. */
    double[] shares(Distribution of) {
        double[] shares = new double[starts.length];
        int bin = 0;
        for (int i = 0; i < of.size(); i++) {
            while (bin + 1 < starts.length && starts[bin + 1] <= of.value(i)) {
                bin++;
            }
            shares[bin] += of.weight(i);
        }
        for (int b = 0; b < shares.length; b++) {
            shares[b] /= of.rows();
        }
        return shares;
    }
}
