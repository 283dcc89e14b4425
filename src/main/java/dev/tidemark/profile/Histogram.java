package dev.tidemark.profile;

/**
 * How many values lie in each of some stretches of equal width.
 *
 * @param low where the first stretch begins
 * @param high where the last ends; what equals it is in the last
 * @param counts one a stretch; none when there are no values
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never changed
public record Histogram(double low, double high, long[] counts) {
    private static final int MOST = 60;
    private static final int LEAST = 8;

    /** Of finite values in ascending order, in stretches by the rule of Freedman and Diaconis (1981), eight to sixty of them; whole numbers that are near each other each have their own. */
    static Histogram of(SortedColumn column, int from, int to, boolean isWhole) {
        if (from >= to) {
            return new Histogram(Double.NaN, Double.NaN, new long[0]);
        }
        double low = column.values()[from];
        double high = column.values()[to - 1];
        if (isWhole && high - low < MOST) {
            return ofWhole(column, from, to);
        }
        if (low == high || !Double.isFinite(high - low)) {
            return new Histogram(low, high, new long[]{to - from});
        }
        double middleHalf = column.values()[from + (to - from - 1) * 3 / 4]
                - column.values()[from + (to - from - 1) / 4];
        double width = 2 * middleHalf / Math.cbrt(to - from);
        int bins = width > 0 ? (int) Math.clamp(Math.ceil((high - low) / width), LEAST, MOST) : MOST;
        long[] counts = new long[bins];
        for (int i = from; i < to; i++) {
            counts[(int) Math.min(bins - 1, (column.values()[i] - low) / (high - low) * bins)]++;
        }
        return new Histogram(low, high, counts);
    }

    /** A stretch for each whole number, which lies in its middle. */
    private static Histogram ofWhole(SortedColumn column, int from, int to) {
        double low = column.values()[from];
        double high = column.values()[to - 1];
        long[] counts = new long[(int) (high - low) + 1];
        for (int i = from; i < to; i++) {
            counts[(int) (column.values()[i] - low)]++;
        }
        return new Histogram(low - 0.5, high + 0.5, counts);
    }
}
