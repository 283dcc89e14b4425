package dev.tidemark.profile;

import java.util.Arrays;

/**
 * The rows of a column in the order of its values, those without a value left out.
 *
 * @param rows the rows, the one with the least value first, rows of equal values in their own order
 * @param values their values, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never copied
record SortedColumn(int[] rows, double[] values) {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = 6;

    /** Sorts a column; one that is no numbers has none. */
    static SortedColumn of(Column column) {
        return column instanceof Column.Numbers numbers
                ? of(numbers.values())
                : new SortedColumn(new int[0], new double[0]);
    }

    /** Sorts a column by the digits of its values, from the last to the first; digits that are all the same are passed over. */
    static SortedColumn of(double[] column) {
        int count = 0;
        long[] keys = new long[column.length];
        int[] rows = new int[column.length];
        boolean isSorted = true;
        for (int row = 0; row < column.length; row++) {
            double value = column[row];
            if (!Double.isNaN(value)) {
                // Adding zero makes a negative zero a zero.
                keys[count] = key(value + 0.0);
                isSorted &= count == 0 || keys[count] >= keys[count - 1];
                rows[count++] = row;
            }
        }
        return isSorted ? sorted(keys, rows, count) : byDigits(keys, rows, count);
    }

    /** Bits that compare as the double does, when taken without a sign. */
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ (bits >> 63 | Long.MIN_VALUE) ^ Long.MIN_VALUE;
    }

    private static double value(long key) {
        long bits = key ^ Long.MIN_VALUE;
        return Double.longBitsToDouble(bits ^ (~bits >> 63 | Long.MIN_VALUE));
    }

    private static SortedColumn byDigits(long[] keys, int[] rows, int count) {
        int[][] starts = starts(keys, count);
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = new long[count];
        int[] toRows = new int[count];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = pass * BITS;
            if (count == 0 || isOneBucket(starts[pass], count)) {
                continue;
            }
            int[] next = starts[pass];
            for (int i = 0; i < count; i++) {
                long key = fromKeys[i];
                int at = next[digit(key, shift)]++;
                toKeys[at] = key;
                toRows[at] = fromRows[i];
            }
            long[] keysSwapped = fromKeys;
            fromKeys = toKeys;
            toKeys = keysSwapped;
            int[] rowsSwapped = fromRows;
            fromRows = toRows;
            toRows = rowsSwapped;
        }
        return sorted(fromKeys, fromRows, count);
    }

    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & BUCKETS - 1;
    }

    /** For each digit, where the keys with each of its values begin; all counted in one pass. */
    private static int[][] starts(long[] keys, int count) {
        int[][] starts = new int[PASSES][BUCKETS];
        for (int i = 0; i < count; i++) {
            for (int pass = 0; pass < PASSES; pass++) {
                starts[pass][digit(keys[i], pass * BITS)]++;
            }
        }
        for (int[] counts : starts) {
            int sum = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                int here = counts[bucket];
                counts[bucket] = sum;
                sum += here;
            }
        }
        return starts;
    }

    private static boolean isOneBucket(int[] starts, int count) {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int end = bucket + 1 < BUCKETS ? starts[bucket + 1] : count;
            if (end > starts[bucket]) {
                return end - starts[bucket] == count;
            }
        }
        return true;
    }

    private static SortedColumn sorted(long[] keys, int[] rows, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = value(keys[i]);
        }
        return new SortedColumn(count == rows.length ? rows : Arrays.copyOf(rows, count), values);
    }

    int size() {
        return values.length;
    }

    /** How many different values there are. */
    int distinct() {
        int distinct = values.length == 0 ? 0 : 1;
        for (int i = 1; i < values.length; i++) {
            distinct += values[i] == values[i - 1] ? 0 : 1;
        }
        return distinct;
    }

    /** The value below which a share of all lies, between two values in proportion (type 7 of Hyndman and Fan, pandas' linear). */
    double quantile(double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double place = share * (values.length - 1);
        int low = (int) Math.floor(place);
        int high = Math.min(low + 1, values.length - 1);
        double weight = place - low;
        return weight == 0 ? values[low] : values[low] + (values[high] - values[low]) * weight;
    }
}
