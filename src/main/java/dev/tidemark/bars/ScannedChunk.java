package dev.tidemark.bars;

import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

/**
 * What one run of whole lines came to. Line numbers are relative: the chunk's first line is 0.
 *
 * @param lines the lines, blank ones included
 * @param closes the closes, one a row
 * @param times the times, one a row; empty when not asked for
 * @param rowLines the line of each row, in the order of the file; empty when the closes alone were asked for
 * @param others the other columns that were asked for
 * @param missing the rows without a close
 * @param nonPositive the rows whose close is zero or negative
 * @param repairs what was mended, blank lines before the last row included
 * @param blankAfter the blank lines after the last row, or all of them when there is no row
 * @param fault the first fault, after which nothing was read
 * @param isPlain false when something odd was met that the scanner leaves to the CSV library; then nothing else counts
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared nowhere, and never copied
record ScannedChunk(long lines, Decimals closes, long[] times, int[] rowLines, OtherColumns others, long missing,
        long nonPositive, Repairs repairs, long blankAfter, @Nullable RowFault fault, boolean isPlain) {

    /** Rows whose line numbers count from one line for the whole table, with nothing left to say of the lines between. */
    static ScannedChunk ofRows(Decimals closes, long[] times, int[] rowLines, OtherColumns others, long missing,
            long nonPositive, Repairs repairs) {
        return new ScannedChunk(0, closes, times, rowLines, others, missing, nonPositive, repairs, 0, null, true);
    }

    int rows() {
        return closes.size();
    }

    /** The same rows, with a fault on the line behind them, unless there was one before. */
    ScannedChunk cutOffBy(LongFunction<RowFault> faultAtLine) {
        RowFault first = fault == null ? faultAtLine.apply(lines) : fault;
        return new ScannedChunk(lines, closes, times, rowLines, others, missing, nonPositive, repairs, blankAfter,
                isPlain ? first : null, isPlain);
    }

    /** The same rows, last first. */
    ScannedChunk reversed() {
        return new ScannedChunk(lines, reversed(closes), reversed(times), rowLines, others.reversed(), missing,
                nonPositive, repairs,
                blankAfter, fault, isPlain);
    }

    private static Decimals reversed(Decimals closes) {
        return switch (closes) {
            case Decimals.Scaled(long[] mantissas, int size, int scale) -> {
                long[] copy = new long[size];
                for (int i = 0; i < size; i++) {
                    copy[i] = mantissas[size - 1 - i];
                }
                yield new Decimals.Scaled(copy, size, scale);
            }
            case Decimals.Wide(var values, int size) -> {
                var copy = values.clone();
                for (int i = 0; i < size; i++) {
                    copy[i] = values[size - 1 - i];
                }
                yield new Decimals.Wide(copy, size);
            }
        };
    }

    private static long[] reversed(long[] values) {
        long[] copy = new long[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[copy.length - 1 - i];
        }
        return copy;
    }
}
