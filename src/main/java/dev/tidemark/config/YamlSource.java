package dev.tidemark.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;

/**
 * A text that should be YAML, with its name in messages.
 *
 * @param name the name, fit for a sentence
 * @param text the characters, without a byte order mark; every one may stand in YAML
 * @param hasLines whether places within it are told; they are not for a piece of a command line
 */
record YamlSource(String name, String text, boolean hasLines) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    YamlSource {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
    }

    /** The text of a file: UTF-8, or UTF-16 or UTF-32 with a byte order mark. */
    static YamlSource of(byte[] bytes, String name) {
        Charset charset = charsetOf(bytes);
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw undecodable(bytes[in.position()] & 0xFF, charset, out.toString(), name);
        }
        return new YamlSource(name, out.toString(), true);
    }

    /** How bytes are encoded. */
    static Charset charsetOf(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : unit(bytes, 0);
        int second = bytes.length < 4 ? -1 : unit(bytes, 2);
        if (first == 0 && second == 0xFEFF) {
            return StandardCharsets.UTF_32BE;
        }
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> second == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static int unit(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static ConfigFault undecodable(int octet, Charset charset, String before, String name) {
        String hex = (octet < 0x10 ? "0x0" : "0x") + Integer.toHexString(octet).toUpperCase(Locale.ROOT);
        var decoded = new YamlSource(name, before, true);
        return new ConfigFault(decoded.placeOfIndex(decoded.text.length()),
                "the byte " + hex + " is not " + charset.name() + "; save the file as UTF-8");
    }

    /** Refuses characters that may not stand in YAML, such as NUL. */
    YamlSource checked() {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(unit) && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (isPair) {
                at++;
            } else if (!mayStand(unit)) {
                throw new ConfigFault(placeOfIndex(at), "found the character " + Shown.text(String.valueOf(unit))
                        + ", which may not stand in YAML; expected text");
            }
        }
        return this;
    }

    private static boolean mayStand(char unit) {
        return switch (unit) {
            case '\n', '\r', '\t', 0x85 -> true;
            default -> unit >= ' ' && !isControl(unit) && !Character.isSurrogate(unit) && unit <= 0xFFFD;
        };
    }

    private static boolean isControl(char unit) {
        return unit >= 0x7F && unit < 0xA0;
    }

    Place place(int line, int column) {
        return hasLines ? new Place(name, line, column) : Place.of(name);
    }

    /** The place of a character. */
    Place placeOfIndex(int index) {
        int line = 1;
        int start = 0;
        for (int end = endOfLine(0); end < index; end = endOfLine(start)) {
            line++;
            start = end + 1;
        }
        return place(line, text.codePointCount(start, index) + 1);
    }

    /** A line, from 1, without its end; empty beyond the last. */
    String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            start = endOfLine(start) + 1;
            if (start > text.length()) {
                return "";
            }
        }
        return text.substring(start, endOfLine(start));
    }

    /** Where the line that begins here ends; a CR before LF counts as part of it. */
    private int endOfLine(int start) {
        int at = start;
        while (at < text.length() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    private boolean isBreak(int at) {
        return switch (text.charAt(at)) {
            case '\n', 0x85, '\u2028', '\u2029' -> true;
            case '\r' -> at + 1 == text.length() || text.charAt(at + 1) != '\n';
            default -> false;
        };
    }
}
