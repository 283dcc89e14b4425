package dev.tidemark.bars;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * How a file of bars is written, as detected at its start and overruled by {@link ReadOptions}.
 *
 * @param charset the encoding of the text
 * @param bodyOffset the offset in bytes of the first data row, from the start of the (unpacked) bytes
 * @param bodyLine the line number of the first data row, from 1
 * @param delimiter the character between fields
 * @param quoting how quotes are used
 * @param lineEnds how lines end
 * @param numbers how numbers are written
 * @param names the header's names, one a field; {@code column 1} and so on where there is no header
 * @param hasHeader whether the table has a header
 * @param columns the fields, from 0, by role; the time may have two (date, time), every other role has one
 * @param times how times are written; {@link TimeFormat#NONE} when no usable time column was found
 * @param repairs what had to be mended to find the table
 */
public record Flavour(Charset charset, long bodyOffset, long bodyLine, char delimiter, Quoting quoting,
        LineEnds lineEnds, NumberStyle numbers, List<String> names, boolean hasHeader, Map<Role, List<Integer>> columns,
        TimeFormat times, Repairs repairs) {

    /** How quotes are used. */
    public enum Quoting {
        /** No quote was seen. */
        NONE,
        /** Single cells stand in quotes, as RFC 4180 has it. */
        CELLS,
        /** Whole lines stand in quotes, the header perhaps excepted. */
        LINES
    }

    /** How lines end. */
    public enum LineEnds {
        /** LF, or CR LF. */
        NEWLINE,
        /** A lone CR. */
        CARRIAGE_RETURN
    }

    /**
     * How numbers are written.
     *
     * @param decimalComma whether the decimal mark is a comma
     * @param thousands whether digits are grouped (by a comma, or by a point when the decimal mark is a comma)
     * @param suffixes whether K, M or B may follow a number
     */
    public record NumberStyle(boolean decimalComma, boolean thousands, boolean suffixes) {
        /** Digits with a decimal point, and nothing else. */
        public static final NumberStyle PLAIN = new NumberStyle(false, false, false);

        /** Whether numbers are digits with a decimal point, and nothing else. */
        public boolean isPlain() {
            return !decimalComma && !thousands && !suffixes;
        }
    }

    public Flavour {
        names = List.copyOf(names);
        columns = Map.copyOf(columns);
    }

    /** How many fields a row has. */
    public int fields() {
        return names.size();
    }

    /** Whether a role was found. */
    public boolean has(Role role) {
        return columns.containsKey(role);
    }

    /**
     * The field of a role that has one field.
     *
     * @throws IllegalArgumentException if the role was not found
     */
    public int field(Role role) {
        List<Integer> fields = columns.get(role);
        if (fields == null) {
            throw new IllegalArgumentException("no column for " + role.key());
        }
        return fields.getFirst();
    }

    /**
     * Whether the rows can be read byte by byte: one byte for each ASCII character, no quotes, line feeds, and numbers
     * with a decimal point and nothing else. Indents, CR LF, blanks around cells and missing values are all plain.
     */
    public boolean isPlain() {
        return quoting == Quoting.NONE && lineEnds == LineEnds.NEWLINE && numbers.isPlain()
                && delimiter < 128 && delimiter != ' ' && Encoding.isAsciiCompatible(charset);
    }
}
