package dev.tidemark.signal;

import dev.tidemark.bars.Decimals;
import dev.tidemark.base.Cancellation;

/**
 * The signal of a whole column of mantissas at one scale. The sum of a window is kept in two halves, see {@link WideSum}, so
 * that no column and no window overflows: {@code close × window > sum} is decided in 96 bits.
 */
final class ScaledSignals {
    private static final int WORDS_A_CHECK = 1 << 8;

    private final long[] mantissas;
    private final int size;
    private final int window;
    private final double divisor;
    private final SignalColumns columns;

    private long high;
    private long low;
    private int missing;

    ScaledSignals(Decimals.Scaled closes, int window, SignalColumns columns) {
        this.mantissas = closes.mantissas();
        this.size = closes.size();
        this.window = window;
        this.divisor = MeanValue.divisor(closes.scale(), window);
        this.columns = columns;
    }

    void compute(Cancellation cancellation) {
        for (int word = 0; word << 6 < size; word++) {
            if (word % WORDS_A_CHECK == 0) {
                cancellation.check();
            }
            compute(word);
        }
    }

    /** Sixty-four rows: a loop that is long because it holds the state of the window in registers. */
    private void compute(int word) {
        long sumHigh = high;
        long sumLow = low;
        int gaps = missing;
        long signal = 0;
        long isDefined = 0;
        int ties = 0;
        int end = Math.min(size, (word + 1) << 6);
        for (int row = word << 6; row < end; row++) {
            long close = mantissas[row];
            long gone = row >= window ? mantissas[row - window] : 0;
            if (close == Decimals.MISSING || gone == Decimals.MISSING) {
                gaps += (close == Decimals.MISSING ? 1 : 0) - (gone == Decimals.MISSING ? 1 : 0);
                // The mark of a missing value counts as nothing, on either side.
                sumHigh += close == Decimals.MISSING ? 0 : close >> 32;
                sumLow += close == Decimals.MISSING ? 0 : close & WideSum.LOW;
                sumHigh -= gone == Decimals.MISSING ? 0 : gone >> 32;
                sumLow -= gone == Decimals.MISSING ? 0 : gone & WideSum.LOW;
            } else {
                sumHigh += (close >> 32) - (gone >> 32);
                sumLow += (close & WideSum.LOW) - (gone & WideSum.LOW);
            }
            if (gaps == 0 && row >= window - 1) {
                long lowBy = (close & WideSum.LOW) * window - sumLow;
                long highBy = (close >> 32) * window - sumHigh + (lowBy >> 32);
                long by = highBy == 0 ? lowBy & WideSum.LOW : highBy;
                signal |= (by > 0 ? 1L : 0L) << row;
                ties += by == 0 ? 1 : 0;
                isDefined |= 1L << row;
                columns.means()[row] = WideSum.toDouble(sumHigh, sumLow) / divisor;
            }
        }
        high = sumHigh;
        low = sumLow;
        missing = gaps;
        columns.add(word, signal, isDefined);
        columns.addTies(ties);
    }
}
