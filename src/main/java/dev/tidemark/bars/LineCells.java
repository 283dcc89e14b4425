package dev.tidemark.bars;

import java.nio.charset.Charset;

/** Where the fields of one line lie, trimmed. Reused from line to line. */
final class LineCells {
    private static final int LONGEST_EXACT = 15;

    private final byte delimiter;
    private final Charset charset;
    private final int[] starts;
    private final int[] ends;
    private byte[] bytes = new byte[0];

    LineCells(Flavour flavour) {
        this.delimiter = (byte) flavour.delimiter();
        this.charset = flavour.charset();
        this.starts = new int[flavour.fields()];
        this.ends = new int[flavour.fields()];
    }

    /** Finds the fields of a line; those it lacks are empty, and those beyond the table's are left out. */
    void split(byte[] buffer, int line, int lineEnd) {
        bytes = buffer;
        int start = line;
        for (int field = 0; field < starts.length; field++) {
            int end = start;
            while (end < lineEnd && buffer[end] != delimiter) {
                end++;
            }
            trim(field, start, end);
            start = Math.min(end + 1, lineEnd);
        }
    }

    private void trim(int field, int start, int end) {
        int from = start;
        int to = end;
        while (to > from && CloseScanner.isBlank(bytes[to - 1])) {
            to--;
        }
        while (from < to && CloseScanner.isBlank(bytes[from])) {
            from++;
        }
        starts[field] = from;
        ends[field] = to;
    }

    /** The text of a field. */
    String text(int field) {
        return new String(bytes, starts[field], ends[field] - starts[field], charset);
    }

    /**
     * The number in a field, where that is exactly the quotient of two doubles: up to fifteen digits and a point.
     *
     * @return the number; NaN where it is not as simple as that, or the field holds no number
     */
    double simpleNumber(int field) {
        int from = starts[field];
        int to = ends[field];
        boolean isNegative = from < to && bytes[from] == '-';
        long mantissa = 0;
        int point = -1;
        int first = isNegative ? from + 1 : from;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int digits = to - first - (point < 0 ? 0 : 1);
        if (digits < 1 || digits > LONGEST_EXACT) {
            return Double.NaN;
        }
        double value = point < 0 ? mantissa : (double) mantissa / PowersOfTen.of(to - point - 1);
        return isNegative ? -value : value;
    }
}
