package dev.tidemark.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Sha256;

/** SHA-256 over an input's raw bytes, as they are before any unpacking. */
final class Digest {
    private static final int BUFFER_BYTES = 1 << 18;

    private final MessageDigest sha256 = Sha256.begin();

    /** A stream whose bytes are counted in as they are read. Closing it does nothing; the one below is its owner's. */
    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                if (b >= 0) {
                    sha256.update((byte) b);
                }
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read > 0) {
                    sha256.update(bytes, offset, read);
                }
                return read;
            }

            @Override
            public long skip(long count) throws IOException {
                return Math.max(0, read(new byte[(int) Math.min(count, BUFFER_BYTES)]));
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() {
                // A reader closes what it has read enough of; the digest still needs the rest.
            }
        };
    }

    /** Reads what is left of a stream. */
    void finish(InputStream in, Cancellation cancellation) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        while (in.read(buffer) >= 0) {
            cancellation.check();
        }
    }

    /** The digest, as 64 hexadecimal digits; begins anew. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
