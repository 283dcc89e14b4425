package dev.tidemark.bars;

import java.util.Iterator;
import java.util.List;

/** The body of a table, cut into runs of whole lines. */
interface Chunks extends Iterator<Chunk> {
    /**
     * The bytes from a chunk on to the end, for a reader that takes over there. After that no more chunks are given.
     *
     * @param chunk a chunk that was scanned
     * @param later the chunks that were given after it
     */
    Bytes.Reading from(Chunk chunk, List<Chunk> later);
}
