package dev.tidemark.bars;

import dev.tidemark.bars.Flavour.LineEnds;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;

/**
 * The start of a file as text, cut into whole lines. Made only of what looks like text at all.
 *
 * @param name the file, for messages
 * @param bytes the start of the file
 * @param wholeFile whether that is all of it
 * @param encoding how it is encoded
 * @param text its whole lines, without byte order mark
 * @param lineEnds how its lines end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeadText(String name, byte[] bytes, boolean wholeFile, Encoding encoding, String text, LineEnds lineEnds) {
    /** A control character may stray into a text, but not one in so many characters. */
    private static final int ONE_CONTROL_IN = 50;
    private static final int LOOKED_AT = 1 << 12;

    static HeadText of(byte[] head, boolean wholeFile, String name, ReadOptions options) {
        if (head.length == 0) {
            throw new DataFault(Place.of(name), "is empty (0 bytes); a table of bars was expected");
        }
        Encoding encoding = Encoding.of(head, wholeFile, options.encoding());
        String text = new String(head, encoding.markBytes(), head.length - encoding.markBytes(), encoding.charset());
        refuseBinary(text, name);
        LineEnds lineEnds = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0
                ? LineEnds.CARRIAGE_RETURN
                : LineEnds.NEWLINE;
        String lines = wholeFile ? text : wholeLines(text, lineEnds);
        if (Blanks.isAllBlank(lines)) {
            throw noLine(text.substring(lines.length()), wholeFile, name, lines.chars().filter(c -> c == '\n').count());
        }
        return new HeadText(name, head, wholeFile, encoding, lines, lineEnds);
    }

    private static DataFault noLine(String rest, boolean wholeFile, String name, long before) {
        if (wholeFile) {
            return new DataFault(Place.of(name), "holds only blank lines; a table of bars was expected");
        }
        return Blanks.isAllBlank(rest)
                ? new DataFault(Place.of(name), "starts with 1 MiB of blank lines; a table of bars was expected")
                : Chunk.lineTooLong(before).in(name, 1);
    }

    private static String wholeLines(String text, LineEnds lineEnds) {
        return text.substring(0, text.lastIndexOf(lineEnds == LineEnds.NEWLINE ? '\n' : '\r') + 1);
    }

    private static void refuseBinary(String text, String name) {
        int nul = text.indexOf(0);
        if (nul >= 0) {
            long line = text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
            throw new DataFault(Place.of(name, line),
                    "holds a NUL byte, so this is no text; if it is UTF-16 without a byte order mark,"
                            + " say so by format.encoding");
        }
        int looked = Math.min(text.length(), LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            char c = text.charAt(i);
            controls += c < ' ' && !Blanks.isBlank(c) ? 1 : 0;
        }
        if (controls > 1 && controls * ONE_CONTROL_IN > looked) {
            throw new DataFault(Place.of(name),
                    "is binary: " + controls + " of its first " + looked + " characters are control codes");
        }
    }

    /** The lines, from the first. */
    LineSource lines() {
        return new LineSource(new java.io.StringReader(text), lineEnds, name, 1);
    }

    /** The offset in bytes, from the start of the file, at which a line starts; the end if there are fewer lines. */
    long offsetOf(long line) {
        int unit = encoding.unit();
        long current = 1;
        int at = encoding.markBytes();
        for (; current < line && at + unit <= bytes.length; at += unit) {
            current += endsLine(at, unit) ? 1 : 0;
        }
        return current == line ? at : bytes.length;
    }

    private boolean endsLine(int at, int unit) {
        int c = character(at, unit);
        return lineEnds == LineEnds.NEWLINE ? c == '\n' : c == '\r';
    }

    private int character(int at, int unit) {
        boolean isLittle = encoding.charset().name().endsWith("LE");
        int c = 0;
        for (int i = 0; i < unit; i++) {
            c = (c << 8) | (bytes[isLittle ? at + unit - 1 - i : at + i] & 0xFF);
        }
        return c;
    }

    /** Whether a character stands anywhere in it. */
    boolean has(char c) {
        return text.indexOf(c) >= 0;
    }
}
