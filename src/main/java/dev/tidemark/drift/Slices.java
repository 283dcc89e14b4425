package dev.tidemark.drift;

import java.util.Arrays;

/** A long distribution cut into slices of rows, of which each is stood for by its middle row. */
final class Slices {
    /** How many slices there are, but for the thinner ones at both ends. */
    static final int MOST = 200;
    /** How many different values are not worth cutting. */
    static final int KEPT = 256;

    private final double[] from;
    private final long[] fromWeights;
    private double[] values = new double[KEPT];
    private long[] weights = new long[KEPT];
    private int size;
    private int at;
    private long before;

    private Slices(double[] from, long[] fromWeights) {
        this.from = from;
        this.fromWeights = fromWeights;
    }

    /** Cuts one into slices: in the middle of one size, towards the ends of one row, two, four and so on. */
    static Slices of(double[] values, long[] weights, long rows) {
        Slices slices = new Slices(values, weights);
        long largest = Math.ceilDiv(rows, MOST);
        long start = 0;
        for (long thin = 1; thin < largest; thin *= 2) {
            slices.add(start, thin);
            start += thin;
        }
        long middle = rows - 2 * start;
        long count = Math.ceilDiv(middle, largest);
        for (long i = 0; i < count; i++) {
            long here = middle * i / count;
            slices.add(start + here, middle * (i + 1) / count - here);
        }
        for (long left = start, thin = Long.highestOneBit(Math.max(1, largest - 1)); left > 0; thin /= 2) {
            slices.add(rows - left, thin);
            left -= thin;
        }
        return slices;
    }

    /** The next slice. Two that have one value between them become one. */
    private void add(long start, long rows) {
        long rank = start + (rows - 1) / 2;
        while (before + fromWeights[at] <= rank) {
            before += fromWeights[at++];
        }
        if (size > 0 && values[size - 1] == from[at]) {
            weights[size - 1] += rows;
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        values[size] = from[at];
        weights[size++] = rows;
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }

    long[] weights() {
        return Arrays.copyOf(weights, size);
    }
}
