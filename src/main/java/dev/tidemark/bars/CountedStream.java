package dev.tidemark.bars;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that pass, for progress over input that is not read in pieces. */
final class CountedStream extends FilterInputStream {
    private long count;

    CountedStream(InputStream stream) {
        this(stream, 0);
    }

    /** Counts on from the bytes that lie before the stream. */
    CountedStream(InputStream stream, long before) {
        super(stream);
        this.count = before;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count += skipped;
        return skipped;
    }
}
