package dev.tidemark.bars;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The character encoding of a file: named by its byte order mark or by the user, else UTF-8 where the bytes are that, else
 * one of the two Windows encodings that spreadsheets in Europe write.
 *
 * @param charset the encoding
 * @param markBytes how many bytes of byte order mark stand before the text
 */
record Encoding(Charset charset, int markBytes) {
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};
    private static final int[] LITTLE_MARK = {0xFF, 0xFE};
    private static final int[] BIG_MARK = {0xFE, 0xFF};
    /** Letters of Polish in windows-1250 that are signs, not letters, in windows-1252. */
    private static final String POLISH_LETTERS = "\u00b9\u00b3\u00bf\u00a3\u00af\u00a5";

    static Encoding of(byte[] head, boolean wholeFile, Optional<Charset> named) {
        Encoding marked = byMark(head);
        if (named.isPresent()) {
            return of(named.get(), marked);
        }
        if (marked.markBytes > 0) {
            return marked;
        }
        return new Encoding(isUtf8(head, wholeFile) ? StandardCharsets.UTF_8 : windows(head), 0);
    }

    private static Encoding of(Charset named, Encoding marked) {
        boolean isEitherUtf16 = named.equals(StandardCharsets.UTF_16);
        boolean isMarkUtf16 = marked.charset.name().startsWith("UTF-16");
        if (isEitherUtf16) {
            return isMarkUtf16 ? marked : new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return marked.charset.equals(named) ? marked : new Encoding(named, 0);
    }

    private static Encoding byMark(byte[] head) {
        if (startsWith(head, UTF_8_MARK)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, LITTLE_MARK)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(head, BIG_MARK)
                ? new Encoding(StandardCharsets.UTF_16BE, 2)
                : new Encoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] head, int[] mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head, boolean wholeFile) {
        // Nearly every file is ASCII, and that is told fastest by decoding it.
        if (new String(head, StandardCharsets.UTF_8).indexOf('\ufffd') < 0) {
            return true;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), wholeFile).isError();
    }

    private static Charset windows(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String lower = text.substring(0, Math.min(text.length(), 4096)).toLowerCase(Locale.ROOT);
        boolean isPolish = lower.contains("otwarcie") || lower.contains("zamkni") || lower.contains("najwy");
        for (int i = 1; i < text.length() && !isPolish; i++) {
            isPolish = POLISH_LETTERS.indexOf(text.charAt(i)) >= 0 && isAsciiLetter(text.charAt(i - 1));
        }
        return Charset.forName(isPolish ? "windows-1250" : "windows-1252");
    }

    private static boolean isAsciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Whether every ASCII character is the one byte of that value, and no other character has such a byte. */
    static boolean isAsciiCompatible(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.equals("UTF-8") || name.equals("US-ASCII") || name.startsWith("WINDOWS-125")
                || name.startsWith("ISO-8859-");
    }

    /** How many bytes a line feed takes. */
    int unit() {
        String name = charset.name().toUpperCase(Locale.ROOT);
        if (name.startsWith("UTF-16")) {
            return 2;
        }
        return name.startsWith("UTF-32") ? 4 : 1;
    }
}
