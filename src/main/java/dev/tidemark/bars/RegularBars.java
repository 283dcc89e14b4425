package dev.tidemark.bars;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Bars at one interval, oldest first, at most one for each stretch of time: what features and forecasts are computed of. Prices
 * and volumes are doubles, NaN where there is none. Gaps stay gaps: nothing is filled. The arrays are its own, not to be
 * changed.
 */
public final class RegularBars {
    private final Interval interval;
    private final long[] times;
    private final double[][] columns;
    private final BitSet partial;
    private final Origin origin;

    RegularBars(Interval interval, long[] times, double[][] columns, BitSet partial, Origin origin) {
        this.interval = interval;
        this.times = times;
        this.columns = columns;
        this.partial = partial;
        this.origin = origin;
    }

    /**
     * How bars came about, so that nothing is done to them in silence.
     *
     * @param rows the rows of the table that they are made of
     * @param source the interval of that table
     * @param repeated the rows that were left out because an earlier one has the same time and the same values
     * @param conflicting the rows that were left out because a later one has the same time and other values
     * @param moved the rows whose time is before that of the row before, which were put in their place
     * @param untimed the rows that were left out because they have no readable time
     */
    public record Origin(int rows, Interval source, int repeated, int conflicting, int moved, int untimed) {}

    /** The time from one bar to the next, where none is missing. */
    public Interval interval() {
        return interval;
    }

    /** How many bars there are. */
    public int size() {
        return times.length;
    }

    /** The start of each bar, in milliseconds since the epoch, a multiple of the interval when bars were put together. */
    public long[] times() {
        return times;
    }

    /** The first price of each bar. */
    public double[] opens() {
        return columns[0];
    }

    /** The highest price of each bar. */
    public double[] highs() {
        return columns[1];
    }

    /** The lowest price of each bar. */
    public double[] lows() {
        return columns[2];
    }

    /** The last price of each bar. */
    public double[] closes() {
        return columns[3];
    }

    /** What was traded in each bar. */
    public double[] volumes() {
        return columns[4];
    }

    /** Whether a bar was put together of fewer bars than its interval has. */
    public boolean isPartial(int bar) {
        return partial.get(bar);
    }

    /** How many bars were put together of fewer bars than their interval has. */
    public int partialBars() {
        return partial.cardinality();
    }

    /** How the bars came about. */
    public Origin origin() {
        return origin;
    }

    /** The first bars alone: what was known when there were no more. */
    public RegularBars prefix(int size) {
        double[][] shorter = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            shorter[c] = Arrays.copyOf(columns[c], size);
        }
        return new RegularBars(interval, Arrays.copyOf(times, size), shorter, partial.get(0, size), origin);
    }
}
