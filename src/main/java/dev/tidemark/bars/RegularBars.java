package dev.tidemark.bars;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars at one interval, oldest first, at most one for each stretch of time: what features and forecasts are computed of. Prices
 * and volumes are doubles, NaN where there is none. Gaps stay gaps: nothing is filled. The arrays are its own, not to be
 * changed.
 */
public final class RegularBars {
    private static final int COLUMNS = 5;
    private static final long MILLIS = 1000;

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
     * Bars that are regular already: oldest first, one a time.
     *
     * @param times the start of each bar, in milliseconds since the epoch
     * @param columns open, high, low, close and volume, one value a bar, NaN where there is none; not to be changed afterwards
     * @throws IllegalArgumentException if there are not five columns of one length, or the times do not ascend
     */
    public static RegularBars of(Interval interval, long[] times, double[]... columns) {
        boolean isRegular = columns.length == COLUMNS
                && Arrays.stream(columns).allMatch(column -> column.length == times.length)
                && IntStream.range(1, times.length).allMatch(bar -> times[bar - 1] < times[bar]);
        if (!isRegular) {
            throw new IllegalArgumentException("expected five columns of one length and times that ascend");
        }
        return new RegularBars(interval, times, columns, new BitSet(), new Origin(times.length, interval, 0, 0, 0, 0));
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

    /**
     * Where bars are missing.
     *
     * @param from when the first that is missing would begin, in milliseconds since the epoch
     * @param to when the next that is there begins
     * @param bars how many are missing
     */
    public record Gap(long from, long to, long bars) {}

    /** Where the time from one bar to the next is longer than the interval. */
    public List<Gap> gaps() {
        long step = interval.seconds() * MILLIS;
        List<Gap> gaps = new ArrayList<>();
        for (int bar = 1; bar < times.length; bar++) {
            long from = times[bar - 1] + step;
            if (times[bar] > from) {
                gaps.add(new Gap(from, times[bar], Math.ceilDiv(times[bar] - from, step)));
            }
        }
        return gaps;
    }

    /** The first bars alone: what was known when there were no more. */
    public RegularBars prefix(int size) {
        return range(0, size);
    }

    /** The bars from one to before another alone. */
    public RegularBars range(int from, int to) {
        double[][] shorter = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            shorter[c] = Arrays.copyOfRange(columns[c], from, to);
        }
        return new RegularBars(interval, Arrays.copyOfRange(times, from, to), shorter, partial.get(from, to), origin);
    }

    /** The bars whose close is a finite number; these bars themselves where all are. */
    public RegularBars closed() {
        int[] kept = IntStream.range(0, size()).filter(bar -> Double.isFinite(closes()[bar])).toArray();
        if (kept.length == size()) {
            return this;
        }
        double[][] left = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            double[] column = columns[c];
            left[c] = Arrays.stream(kept).mapToDouble(bar -> column[bar]).toArray();
        }
        BitSet stillPartial = new BitSet();
        for (int bar = 0; bar < kept.length; bar++) {
            stillPartial.set(bar, partial.get(kept[bar]));
        }
        return new RegularBars(interval, Arrays.stream(kept).mapToLong(bar -> times[bar]).toArray(), left, stillPartial,
                origin);
    }
}
