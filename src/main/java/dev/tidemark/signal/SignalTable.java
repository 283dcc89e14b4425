package dev.tidemark.signal;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.base.Cancellation;

/**
 * The signal of a whole table in memory: for every row the rolling mean, rounded to a double for drawing, and the exact
 * signal. Takes 8.6 bytes a row beside the closes. Immutable.
 */
public final class SignalTable {
    private static final int ROWS_A_CHECK = 1 << 12;

    private final Decimals closes;
    private final int window;
    private final double[] means;
    private final RowBits signals;
    private final RowBits crossings;
    private final RowBits crossingsUp;
    private final SignalSummary summary;

    private SignalTable(Decimals closes, int window, SignalColumns columns) {
        this.closes = closes;
        this.window = window;
        this.means = columns.means();
        this.signals = columns.signals();
        this.crossings = columns.crossings();
        this.crossingsUp = columns.crossingsUp();
        int size = closes.size();
        long up = crossingsUp.count(0, size);
        this.summary = new SignalSummary(size, columns.defined(), signals.count(0, size), columns.ties(), up,
                crossings.count(0, size) - up);
    }

    /**
     * Computes the signal of some closes.
     *
     * @param window the length of the rolling window, from 1
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile
     */
    public static SignalTable of(Decimals closes, int window, Cancellation cancellation) {
        if (window < 1) {
            throw new IllegalArgumentException("the window must be at least 1, not " + window);
        }
        SignalColumns columns = new SignalColumns(closes.size());
        if (window <= closes.size()) {
            switch (closes) {
                case Decimals.Scaled scaled -> new ScaledSignals(scaled, window, columns).compute(cancellation);
                case Decimals.Wide wide -> compute(wide, window, columns, cancellation);
            }
        }
        return new SignalTable(closes, window, columns);
    }

    private static void compute(Decimals.Wide closes, int window, SignalColumns columns, Cancellation cancellation) {
        try (RollingSignal rows = new RollingSignal(window, new WordSink(columns, closes.size(), cancellation))) {
            rows.accept(new BarBlock(0, closes, new long[0]));
            columns.addTies(rows.summary().ties());
        }
    }

    /** Joins rows to words. */
    private static final class WordSink implements SignalSink {
        private final SignalColumns columns;
        private final int size;
        private final Cancellation cancellation;
        private long signals;
        private long defined;

        WordSink(SignalColumns columns, int size, Cancellation cancellation) {
            this.columns = columns;
            this.size = size;
            this.cancellation = cancellation;
        }

        @Override
        public void row(BarBlock block, int index, RollingMean mean, int signal) {
            if (index % ROWS_A_CHECK == 0) {
                cancellation.check();
            }
            columns.means()[index] = mean.value();
            signals |= (long) signal << index;
            defined |= (mean.isDefined() ? 1L : 0L) << index;
            if (index % Long.SIZE == Long.SIZE - 1 || index == size - 1) {
                columns.add(index / Long.SIZE, signals, defined);
                signals = 0;
                defined = 0;
            }
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

    /**
     * The rolling means, one a row, as {@link RollingMean#value} has them: NaN where undefined. The table's own array: not to be
     * changed.
     */
    public double[] means() {
        return means;
    }

    /** Whether a row has a rolling mean. */
    public boolean isDefined(int row) {
        return !Double.isNaN(means[row]);
    }

    /** The signal of a row: 1 or 0. */
    public int signal(int row) {
        return signals.get(row);
    }

    /** Whether the signal goes from 0 to 1 (1), from 1 to 0 (-1) or stays (0) between the row before and this one, both defined. */
    public int crossing(int row) {
        return 2 * crossingsUp.get(row) - crossings.get(row);
    }

    /** How many rows of a stretch have the signal 1, from the first row to before the last; at once, however many. */
    public int signals(int from, int to) {
        return signals.count(from, to);
    }

    /**
     * Where a stretch of rows with one signal ends.
     *
     * @param row a row of the stretch
     * @param limit the row before which the search ends
     * @return the first row behind it whose signal is another; the limit when there is none before that
     */
    public int endOfStretch(int row, int limit) {
        return signals.next(row, limit, 1 - signals.get(row));
    }

    /**
     * The next row at or after one at which the signal crosses.
     *
     * @param limit the row before which the search ends
     * @return the row, or -1 when there is none before the limit
     */
    public int nextCrossing(int from, int limit) {
        int row = crossings.next(from, limit, 1);
        return row < limit ? row : -1;
    }

    /** How many crossings up there are in a stretch, from the first row to before the last; at once, however many. */
    public int crossingsUp(int from, int to) {
        return crossingsUp.count(from, to);
    }

    /** How many crossings down there are in a stretch, from the first row to before the last; at once, however many. */
    public int crossingsDown(int from, int to) {
        return crossings.count(from, to) - crossingsUp.count(from, to);
    }

    /**
     * The exact mean of a row as {@link RollingMean#text} writes it; empty where undefined. Adds up the window anew, which takes
     * some milliseconds at a window of millions.
     */
    public String meanText(int row) {
        if (!isDefined(row)) {
            return "";
        }
        int from = row + 1 - window;
        return switch (closes) {
            case Decimals.Scaled scaled -> WideSum.meanText(scaled, from, row + 1);
            case Decimals.Wide wide -> WideSum.meanText(wide, from, row + 1);
        };
    }

    /** What the signal comes to over all rows. */
    public SignalSummary summary() {
        return summary;
    }
}
