package dev.tidemark.versioning;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, by which DVC names what it keeps. It guards against accidents, not against malice. */
public final class Md5 {
    private final MessageDigest digest;

    /** A digest of nothing yet. */
    public Md5() {
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** The digest of bytes, as 32 hexadecimal digits. */
    public static String of(byte[] bytes) {
        Md5 md5 = new Md5();
        md5.add(bytes, bytes.length);
        return md5.hex();
    }

    /** Takes the first bytes of a buffer in. */
    public void add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
    }

    /** The digest of all that was taken in, as 32 hexadecimal digits; begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
