package dev.tidemark.bars;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the close in every line of a plain table: fields between delimiters, no quotes, decimal numbers. The hot loop
 * compares eight bytes at a time with the newline, the delimiter and the quote, counts the delimiters of each line and
 * parses the one field that is needed; whatever is not regular goes to {@link RowScan}.
 *
 * <p>
 * Not safe for use by several threads at once.
 */
final class CloseScanner {
    /** The bytes that must follow the last line in a buffer, because words are read across its end. */
    static final int PADDING = 8;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long NEWLINES = everyByte('\n');
    private static final long QUOTES = everyByte('"');
    /** Eighteen digits always fit a {@code long}; with a sign and a point the text has at most this length. */
    private static final int LONGEST_FAST_NUMBER = 18;

    private final RowScan rows;
    private final long delimiters;
    private final int closeField;
    private final int lastField;

    CloseScanner(Flavour flavour, Wanted wanted) {
        this.rows = new RowScan(flavour, wanted);
        this.delimiters = everyByte(flavour.delimiter());
        this.closeField = flavour.field(Role.CLOSE);
        this.lastField = flavour.fields() - 1;
    }

    /**
     * Scans whole lines.
     *
     * @param bytes the lines, in a buffer with room for {@link #PADDING} more bytes, which are overwritten
     * @param from where the first line begins
     * @param to the end of the last line, behind its newline if it has one
     */
    ScannedChunk scan(byte[] bytes, int from, int to) {
        rows.begin(bytes, from, to);
        long quotes = 0;
        int line = from;
        // The newline behind the last line ends it when it has none of its own.
        bytes[to] = '\n';
        while (line < to && !rows.isStopped()) {
            int fields = 0;
            int closeStart = closeField == 0 ? line : -1;
            int closeEnd = -1;
            int at = line;
            long newline;
            while (true) {
                long word = (long) WORDS.get(bytes, at);
                newline = zeroBytes(word ^ NEWLINES);
                // All bits below the first newline; all bits when there is none.
                long inLine = (newline & -newline) - 1;
                quotes |= zeroBytes(word ^ QUOTES) & inLine;
                long found = zeroBytes(word ^ delimiters) & inLine;
                int count = Long.bitCount(found);
                if (closeEnd < 0 && fields + count >= closeField) {
                    if (closeStart < 0) {
                        closeStart = at + nth(found, closeField - fields - 1) + 1;
                    }
                    if (fields + count > closeField) {
                        closeEnd = at + nth(found, closeField - fields);
                    }
                }
                fields += count;
                if (newline != 0) {
                    break;
                }
                at += Long.BYTES;
            }
            int end = at + (Long.numberOfTrailingZeros(newline) >> 3);
            if (end - line > Chunk.LONGEST_LINE) {
                rows.tooLong();
            } else if (fields == lastField) {
                regular(bytes, line, closeStart, closeEnd < 0 ? end : closeEnd, end);
            } else {
                rows.irregular(line, end, fields + 1);
            }
            line = end + 1;
        }
        return rows.finish(quotes == 0);
    }

    private void regular(byte[] bytes, int line, int start, int end, int lineEnd) {
        int from = start;
        int to = end;
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        boolean negative = from < to && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        long mantissa = 0;
        int point = -1;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = i;
            } else {
                rows.irregularCell(line, lineEnd, from, to);
                return;
            }
        }
        int digits = to - first - (point < 0 ? 0 : 1);
        if (digits < 1 || digits > LONGEST_FAST_NUMBER) {
            rows.irregularCell(line, lineEnd, from, to);
        } else {
            rows.add(line, lineEnd, negative ? -mantissa : mantissa, point < 0 ? 0 : to - point - 1);
        }
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    /** The byte index of the n-th mark, from 0. */
    private static int nth(long marks, int n) {
        long rest = marks;
        for (int i = 0; i < n; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest) >> 3;
    }

    /** The high bit of every byte that is zero, and no other bit. */
    private static long zeroBytes(long word) {
        return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
    }

    private static long everyByte(char c) {
        return (c & 0xFFL) * 0x0101010101010101L;
    }
}
