package dev.tidemark.signal;

import java.util.Arrays;

/** Collects the signal of a table, 64 rows at a time: which of them cross is found for all 64 at once. */
final class SignalColumns {
    private final double[] means;
    private final long[] signals;
    private final long[] crossings;
    private final long[] crossingsUp;
    private long defined;
    private long ties;
    /** The last row's bits, moved to the place before the first of the next word. */
    private long signalBefore;
    private long definedBefore;

    SignalColumns(int rows) {
        this.means = new double[rows];
        Arrays.fill(means, Double.NaN);
        this.signals = new long[RowBits.wordsFor(rows)];
        this.crossings = new long[signals.length];
        this.crossingsUp = new long[signals.length];
    }

    /** The means, one a row, NaN where nobody sets another. */
    double[] means() {
        return means;
    }

    /**
     * Takes the rows of the next word.
     *
     * @param signal which rows have the signal 1
     * @param isDefined which have a mean
     */
    void add(int word, long signal, long isDefined) {
        long changed = signal ^ (signal << 1 | signalBefore);
        long crossed = changed & isDefined & (isDefined << 1 | definedBefore);
        signals[word] = signal;
        crossings[word] = crossed;
        crossingsUp[word] = crossed & signal;
        defined += Long.bitCount(isDefined);
        signalBefore = signal >>> (Long.SIZE - 1);
        definedBefore = isDefined >>> (Long.SIZE - 1);
    }

    /** Counts rows whose close equals their mean. */
    void addTies(long rows) {
        ties += rows;
    }

    RowBits signals() {
        return new RowBits(signals);
    }

    RowBits crossings() {
        return new RowBits(crossings);
    }

    RowBits crossingsUp() {
        return new RowBits(crossingsUp);
    }

    long defined() {
        return defined;
    }

    long ties() {
        return ties;
    }
}
