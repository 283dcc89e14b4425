package dev.tidemark.signal;

import dev.tidemark.bars.BarBlock;

/** Hears the signal of every row, in reading order. */
@FunctionalInterface
public interface SignalSink {
    /** Hears nothing. */
    SignalSink NONE = (block, index, mean, signal) -> {
    };

    /**
     * One row.
     *
     * @param block the block that holds the row
     * @param index the row within the block
     * @param mean the rolling mean at this row; valid during the call only
     * @param signal 1 or 0
     */
    void row(BarBlock block, int index, RollingMean mean, int signal);
}
