package dev.tidemark.bars;

import java.io.IOException;

/** A run of whole lines of a table's body, still to be scanned. Scanning may happen on any thread, once. */
interface Chunk {
    /** The longest line that is read, in bytes; a longer one is taken for damage. */
    int LONGEST_LINE = 1 << 20;

    /**
     * Scans the chunk's lines.
     *
     * @param scanner the scanner of the thread that calls
     * @param buffer the buffer of the thread that calls
     */
    ScannedChunk scan(CloseScanner scanner, ChunkBuffer buffer) throws IOException;

    /** How many bytes of the input are done once this chunk is done; 0 where only whoever gives the bytes knows. */
    long end();

    /** The fault of a line that has no end within {@link #LONGEST_LINE}. */
    static RowFault lineTooLong(long line) {
        return new RowFault(line, 0, "is longer than 1 MiB, the longest line that is read");
    }
}
