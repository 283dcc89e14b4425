package dev.tidemark.signal;

import java.util.Arrays;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.base.Cancellation;

/**
 * The signal of a whole table in memory: for every row the rolling mean, rounded to a double for drawing, and the exact
 * signal. Immutable.
 */
public final class SignalTable {
    private static final int ROWS_A_CHECK = 1 << 14;

    private final Decimals closes;
    private final int window;
    private final double[] means;
    private final long[] signals;
    private final SignalSummary summary;

    private SignalTable(Decimals closes, int window, double[] means, long[] signals, SignalSummary summary) {
        this.closes = closes;
        this.window = window;
        this.means = means;
        this.signals = signals;
        this.summary = summary;
    }

    /**
     * Computes the signal of some closes.
     *
     * @param window the length of the rolling window, from 1
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile
     */
    public static SignalTable of(Decimals closes, int window, Cancellation cancellation) {
        double[] means = new double[closes.size()];
        Arrays.fill(means, Double.NaN);
        long[] signals = new long[(closes.size() + Long.SIZE - 1) / Long.SIZE];
        SignalSink sink = (block, index, mean, signal) -> {
            if (index % ROWS_A_CHECK == 0) {
                cancellation.check();
            }
            if (mean.isDefined()) {
                means[index] = Double.parseDouble(mean.text());
                signals[index / Long.SIZE] |= (long) signal << index;
            }
        };
        try (RollingSignal signal = new RollingSignal(window, sink)) {
            signal.accept(new BarBlock(0, closes, new long[0]));
            return new SignalTable(closes, window, means, signals, signal.summary());
        }
    }

    /** How many rows there are. */
    public int size() {
        return closes.size();
    }

    /** The length of the rolling window. */
    public int window() {
        return window;
    }

    /** The rolling means, one a row, NaN where undefined. The table's own array: not to be changed. */
    public double[] means() {
        return means;
    }

    /** Whether a row has a rolling mean. */
    public boolean isDefined(int row) {
        return !Double.isNaN(means[row]);
    }

    /** The signal of a row: 1 or 0. */
    public int signal(int row) {
        return (int) (signals[row / Long.SIZE] >>> row) & 1;
    }

    /** Whether the signal goes from 0 to 1 (1), from 1 to 0 (-1) or stays (0) between the row before and this one, both defined. */
    public int crossing(int row) {
        return row > 0 && isDefined(row) && isDefined(row - 1) ? signal(row) - signal(row - 1) : 0;
    }

    /** How many rows of a stretch have the signal 1, from the first row to before the last. */
    public int signals(int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += signal(row);
        }
        return count;
    }

    /**
     * The next row at or after one at which the signal crosses.
     *
     * @param limit the row before which the search ends
     * @return the row, or -1 when there is none before the limit
     */
    public int nextCrossing(int from, int limit) {
        for (int row = from; row < limit; row++) {
            if (crossing(row) != 0) {
                return row;
            }
        }
        return -1;
    }

    /** How many crossings up there are in a stretch, from the first row to before the last. */
    public int crossingsUp(int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += crossing(row) > 0 ? 1 : 0;
        }
        return count;
    }

    /** How many crossings down there are in a stretch, from the first row to before the last. */
    public int crossingsDown(int from, int to) {
        int count = 0;
        for (int row = from; row < to; row++) {
            count += crossing(row) < 0 ? 1 : 0;
        }
        return count;
    }

    /** The exact mean of a row as {@link RollingMean#text} writes it; empty where undefined. */
    public String meanText(int row) {
        return isDefined(row) ? Double.toString(means[row]) : "";
    }

    /** What the signal comes to over all rows. */
    public SignalSummary summary() {
        return summary;
    }
}
