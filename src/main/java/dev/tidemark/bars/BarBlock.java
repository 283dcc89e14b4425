package dev.tidemark.bars;

/**
 * Some consecutive rows of a table of bars, in reading order.
 *
 * @param firstRow the index of the first row, from 0, over the whole file
 * @param closes the closes
 * @param times milliseconds since the epoch, {@link TimeFormat#MISSING} where there is none; empty when not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared nowhere, and never copied
public record BarBlock(long firstRow, Decimals closes, long[] times) {

    /** How many rows there are. */
    public int rows() {
        return closes.size();
    }
}
