package dev.tidemark.bars;

import java.io.IOException;

import dev.tidemark.base.CancelledFault;
import org.jspecify.annotations.Nullable;

/** The chunks of a plain table, scanned on one or several threads. */
final class PlainChunks implements ChunkReader {
    private final String name;
    private final ScanPool pool;
    private @Nullable Chunk last;

    PlainChunks(String name, ScanPool pool) {
        this.name = name;
        this.pool = pool;
    }

    @Override
    public @Nullable ScannedChunk next() {
        if (!pool.hasNext()) {
            return null;
        }
        try {
            ScanPool.Scanned scanned = pool.next();
            last = scanned.chunk();
            return scanned.result();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancelledFault("the run was interrupted before it was finished");
        } catch (ScanPool.ScanFailure e) {
            throw fault(e);
        }
    }

    private RuntimeException fault(ScanPool.ScanFailure failure) {
        return switch (failure.getCause()) {
            case IOException e -> ReadFailure.of(name, e);
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> failure;
        };
    }

    @Override
    public long done() {
        return last == null ? 0 : last.end();
    }

    @Override
    public Bytes.Reading fromLastChunk() {
        if (last == null) {
            throw new IllegalStateException("no chunk was read yet");
        }
        return pool.from(last);
    }

    @Override
    public void close() {
        pool.close();
    }
}
