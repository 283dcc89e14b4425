package dev.tidemark.bars;

/**
 * Finds the close in every line of a plain table: fields between delimiters, no quotes, decimal numbers. Each block of bytes
 * is indexed by {@link Marks}; where a line ends, how many fields it has and where its close stands are then asked of the
 * index, with the line before as the guess. What is found goes to {@link RowScan}.
 *
 * <p>
 * Not safe for use by several threads at once.
 */
final class CloseScanner {
    /** The bytes that must follow the last line in a buffer, because words are read across its end. */
    static final int PADDING = 2 * Long.BYTES;

    private final RowScan rows;
    private final Marks marks;
    private final int closeField;
    private final int lastField;
    /** Of the line before: its length, and within it where the close begins and ends. */
    private int lineLength;
    private int closeStart;
    private int closeEnd;

    CloseScanner(Flavour flavour, Wanted wanted) {
        this.rows = new RowScan(flavour, wanted);
        this.marks = new Marks(flavour.delimiter());
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
        int end = endLastLine(bytes, from, to);
        long quotes = 0;
        int line = from;
        while (line < end && !rows.isStopped()) {
            int length = Math.min(marks.capacity(), end - line);
            quotes |= marks.index(bytes, line, length);
            int next = lines(bytes, line);
            if (next == line) {
                lengthen(line, length);
            }
            line = next;
        }
        return rows.finish(quotes == 0);
    }

    /** A last line without a newline gets one, and nothing behind it can be taken for a mark. */
    private static int endLastLine(byte[] bytes, int from, int to) {
        for (int i = to; i < to + PADDING; i++) {
            bytes[i] = 0;
        }
        if (to == from || bytes[to - 1] == '\n') {
            return to;
        }
        bytes[to] = '\n';
        return to + 1;
    }

    /** No line ends in the block: it is made larger, until it holds the longest line. */
    private void lengthen(int line, int length) {
        if (length > Chunk.LONGEST_LINE) {
            rows.irregular(line, line + length, 1);
        } else {
            marks.grow();
        }
    }

    /** Takes the lines that end in the block, and answers where the next begins. */
    private int lines(byte[] bytes, int block) {
        int newlines = marks.newlines();
        int line = 0;
        int before = 0;
        for (int number = 0; number < newlines && !rows.isStopped(); number++) {
            int end = marks.newline(number, line + lineLength);
            int delimiters = marks.delimitersBefore(end);
            if (delimiters - before == lastField && end - line <= Chunk.LONGEST_LINE) {
                regular(bytes, block, line, end, before);
            } else {
                rows.irregular(block + line, block + end, delimiters - before + 1);
            }
            lineLength = end - line;
            before = delimiters;
            line = end + 1;
        }
        return block + line;
    }

    /**
     * Takes a line with the right number of fields.
     *
     * @param before how many delimiters stand before it in the block
     */
    private void regular(byte[] bytes, int block, int line, int end, int before) {
        int first = before + closeField;
        int start = closeField == 0 ? line : marks.delimiter(first - 1, line + closeStart) + 1;
        int stop = closeField == lastField
                ? withoutReturn(bytes, block + end) - block
                : marks.delimiter(first, line + closeEnd);
        closeStart = start - line;
        closeEnd = stop - line;
        rows.regular(block + line, block + start, block + stop, block + end);
    }

    private static int withoutReturn(byte[] bytes, int end) {
        return end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
