package dev.tidemark.bars;

import java.nio.charset.Charset;

/** Where the fields of one line lie. Reused from line to line. */
final class LineCells {
    private static final int LONGEST_EXACT = 15;
    /** Integers up to this are doubles. */
    private static final long MOST_EXACT = 1L << 53;

    private final byte delimiter;
    private final Charset charset;
    private final int[] starts;
    private final int[] ends;
    /** How many decimals the number before had, in each field. */
    private final int[] decimals;
    private final PlainNumber number = new PlainNumber();
    private byte[] bytes = new byte[0];

    /**
     * @param fields how many fields are looked for, from the first on
     */
    LineCells(Flavour flavour, int fields) {
        this.delimiter = (byte) flavour.delimiter();
        this.charset = flavour.charset();
        this.starts = new int[fields];
        this.ends = new int[fields];
        this.decimals = new int[fields];
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
        int guess = decimals[field];
        long mantissa = PriceText.parse(bytes, starts[field], ends[field], guess);
        // Of a zero the sign is lost; NOT_SIMPLE has no magnitude.
        if (mantissa != 0 && Math.abs(mantissa) <= MOST_EXACT && mantissa != PriceText.NOT_SIMPLE) {
            return (double) mantissa / PowersOfTen.of(guess);
        }
        if (!number.read(bytes, starts[field], ends[field]) || number.digits() > LONGEST_EXACT) {
            return Double.NaN;
        }
        decimals[field] = number.decimals();
        double value = (double) number.magnitude() / PowersOfTen.of(number.decimals());
        return number.isNegative() ? -value : value;
    }

    /** The time in a field, where it needs no text; {@link TimeFormat#MISSING} where it does. */
    long simpleTime(int field, TimeFormat format) {
        return format.parseSimple(bytes, starts[field], ends[field]);
    }
}
