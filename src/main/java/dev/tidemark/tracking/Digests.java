package dev.tidemark.tracking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import dev.tidemark.base.Sha256;

/** SHA-256, in hexadecimal. */
public final class Digests {
    private Digests() {}

    /** The digest of bytes. */
    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }

    /** Copies a stream, and answers the digest of what was copied. */
    static String copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = Sha256.begin();
        from.transferTo(new DigestOutputStream(to, digest));
        return HexFormat.of().formatHex(digest.digest());
    }
}
