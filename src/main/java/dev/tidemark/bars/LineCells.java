package dev.tidemark.bars;

import java.nio.charset.Charset;

/** Where the fields of one line lie. Reused from line to line. */
final class LineCells {
    private static final int LONGEST_EXACT = 15;

    private final byte delimiter;
    private final Charset charset;
    private final int[] starts;
    private final int[] ends;
    private final PlainNumber number = new PlainNumber();
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
            starts[field] = start;
            ends[field] = end;
            start = Math.min(end + 1, lineEnd);
        }
    }

    /** The text of a field. */
    String text(int field) {
        return Blanks.trim(new String(bytes, starts[field], ends[field] - starts[field], charset));
    }

    /**
     * The number in a field, where that is exactly the quotient of two doubles: up to fifteen digits and a point.
     *
     * @return the number; NaN where it is not as simple as that, or the field holds no number
     */
    double simpleNumber(int field) {
        if (!number.read(bytes, starts[field], ends[field]) || number.digits() > LONGEST_EXACT) {
            return Double.NaN;
        }
        double value = (double) number.magnitude() / PowersOfTen.of(number.decimals());
        return number.isNegative() ? -value : value;
    }
}
