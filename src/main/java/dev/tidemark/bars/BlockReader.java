package dev.tidemark.bars;

import java.util.Optional;

/** Reads a table of bars block by block, once, from its first row to its last. */
public interface BlockReader extends AutoCloseable {
    /**
     * The next rows, or nothing after the last.
     *
     * @throws dev.tidemark.base.DataFault if the table is damaged
     * @throws dev.tidemark.base.CancelledFault if the reading was cancelled
     */
    Optional<BarBlock> next();

    @Override
    void close();
}
