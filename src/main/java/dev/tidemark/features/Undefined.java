package dev.tidemark.features;

import java.util.Arrays;
import java.util.BitSet;

/** Rows in which a column is no number. */
final class Undefined {
    private Undefined() {}

    /**
     * Leaves the rows of a stretch before the first defined one without a value.
     *
     * @return the first row of the stretch that can have one
     */
    static int before(int first, int from, int to, double[] out) {
        int start = Math.clamp(first, from, to);
        Arrays.fill(out, from, start, Double.NaN);
        return start;
    }

    /** Adds the rows from one on in which a column is NaN or infinite. */
    static void rows(double[] column, int from, BitSet rows) {
        for (int i = from; i < column.length; i++) {
            if (!Double.isFinite(column[i])) {
                rows.set(i);
            }
        }
    }
}
