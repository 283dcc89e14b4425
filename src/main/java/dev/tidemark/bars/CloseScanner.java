package dev.tidemark.bars;

/**
 * Finds the close in every line of a plain table: fields between delimiters, no quotes, decimal numbers. Newlines and
 * delimiters are marked some thousand bytes at a time by {@link Marks}; from the marks alone the fields of each line are
 * counted and the close is found. What is found goes to {@link RowScan}.
 *
 * <p>
 * Not safe for use by several threads at once.
 */
final class CloseScanner {
    /** The bytes that must follow the last line in a buffer, because words are read across its end. */
    static final int PADDING = 2 * Long.BYTES;

    private static final int BLOCK = 512;

    private final RowScan rows;
    private final Marks marker;
    private final long[] marks = new long[BLOCK];
    private final int closeField;
    private final int lastField;
    /** Where the fields of the line end, from 0; a ring, so that a line of a million fields does no harm. */
    private final int[] ends;
    private final int ring;
    private int line;

    CloseScanner(Flavour flavour, Wanted wanted) {
        this.rows = new RowScan(flavour, wanted);
        this.marker = new Marks(flavour.delimiter());
        this.closeField = flavour.field(Role.CLOSE);
        this.lastField = flavour.fields() - 1;
        this.ends = new int[Integer.highestOneBit(lastField + Long.BYTES + 1) * 2];
        this.ring = ends.length - 1;
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
        endLastLine(bytes, from, to);
        line = from;
        long quotes = 0;
        int found = 0;
        for (int at = from; at <= to && !rows.isStopped(); at += BLOCK * Long.BYTES) {
            int words = Math.min(BLOCK, (to - at) / Long.BYTES + 1);
            quotes |= marker.mark(bytes, at, words, marks);
            found = walk(at, words, found);
        }
        return rows.finish(quotes == 0);
    }

    /** A last line without a newline gets one; nothing behind it can be taken for a mark. */
    private static void endLastLine(byte[] bytes, int from, int to) {
        for (int i = to; i < to + PADDING; i++) {
            bytes[i] = 0;
        }
        if (to > from && bytes[to - 1] != '\n') {
            bytes[to] = '\n';
        }
    }

    /**
     * Follows the marks of a block. Most words hold one delimiter or none, so the place of the first is kept without
     * asking whether there is one.
     *
     * @param found how many delimiters the current line has before the block
     * @return how many the line has that goes on behind it
     */
    private int walk(int base, int words, int found) {
        int fields = found;
        for (int i = 0; i < words; i++) {
            long mark = marks[i];
            int at = base + i * Long.BYTES;
            if ((mark & Marks.NEWLINE) != 0) {
                fields = endLines(mark, at, fields);
            } else {
                ends[fields & ring] = at + Marks.index(mark);
                int count = Long.bitCount(mark);
                if (count > 1) {
                    keep(mark, at, fields);
                }
                fields += count;
            }
        }
        return fields;
    }

    /** Keeps where the fields end that end in a word. */
    private int keep(long delimiters, int at, int found) {
        int fields = found;
        for (long rest = delimiters; rest != 0; rest &= rest - 1) {
            ends[fields++ & ring] = at + Marks.index(rest);
        }
        return fields;
    }

    /** Ends the line, or the lines, that end in a word. */
    private int endLines(long mark, int at, int found) {
        int fields = found;
        long rest = mark;
        for (long newlines = mark & Marks.NEWLINE; newlines != 0; newlines &= newlines - 1) {
            long before = (newlines & -newlines) - 1;
            fields = keep(rest & before & Marks.DELIMITER, at, fields);
            rest &= ~before;
            endLine(at + Marks.index(newlines), fields);
            fields = 0;
        }
        return keep(rest & Marks.DELIMITER, at, fields);
    }

    private void endLine(int end, int delimiters) {
        if (!rows.isStopped()) {
            ends[delimiters & ring] = end;
            if (delimiters == lastField && end - line <= Chunk.LONGEST_LINE) {
                rows.regular(line, closeField == 0 ? line : ends[closeField - 1] + 1, ends[closeField], end);
            } else {
                rows.irregular(line, end, delimiters + 1);
            }
        }
        line = end + 1;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
