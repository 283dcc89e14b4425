package dev.tidemark.http;

import java.nio.charset.StandardCharsets;

/** The body of an answer, which is read whole before anybody sees it. */
public final class Content {
    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A text, as it would have come. */
    public static Content of(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** It as UTF-8; what is none shows as the sign for that. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Its bytes, which are the reader's own. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
