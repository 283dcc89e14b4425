package dev.tidemark.bars;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Gives scanned chunks in order. */
interface ChunkReader extends AutoCloseable {
    /** The next chunk, or null after the last. */
    @Nullable
    ScannedChunk next();

    /** How many bytes of the body are done; only a file that is read directly knows. */
    long done();

    /** The bytes from the chunk given last to the end, for another reader to take over. */
    InputStream fromLastChunk();

    @Override
    void close();
}
