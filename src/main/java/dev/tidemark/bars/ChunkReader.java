package dev.tidemark.bars;

import org.jspecify.annotations.Nullable;

/** Gives scanned chunks in order. */
interface ChunkReader extends AutoCloseable {
    /** The next chunk, or null after the last. */
    @Nullable
    ScannedChunk next();

    /** How many bytes of the input are done; 0 where only whoever gives the bytes knows. */
    long done();

    /** The bytes from the chunk given last to the end, for another reader to take over. */
    Bytes.Reading fromLastChunk();

    @Override
    void close();
}
