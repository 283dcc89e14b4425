package dev.tidemark.bars;

import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks all members of a gzip file. The library passes over whatever follows a member if it is no sound header of
 * another, and so over all that was behind a header that is damaged or cut off; here that is damage.
 */
final class WholeGzip extends GZIPInputStream {
    private static final int TRAILER = 8;

    private final CountedStream packed;
    private long filled;

    WholeGzip(CountedStream packed, int buffer) throws IOException {
        super(packed, buffer);
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = packed.count();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0) {
            checkNothingFollows();
        }
        return read;
    }

    /** The bytes behind the last member's trailer, held in the buffer or read to look for a header. */
    private void checkNothingFollows() throws IOException {
        long behind = inf.getRemaining() - TRAILER + packed.count() - filled;
        if (behind > 0) {
            throw new ZipException("behind a complete part follows what is no gzip data");
        }
    }
}
