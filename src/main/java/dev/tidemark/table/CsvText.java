package dev.tidemark.table;

import java.nio.charset.StandardCharsets;

/** Rows of a table as lines of CSV. */
final class CsvText {
    /** Up to here a whole number is written faster as one, and not longer. */
    private static final double MOST_WHOLE = 1e15;

    private CsvText() {}

    /** The header. */
    static byte[] header(Table table) {
        String names = table.names().isEmpty() ? "" : "," + String.join(",", table.names());
        return (Table.TIME + names + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of some rows. */
    static byte[] rows(Table table, int from, int to) {
        int columns = table.names().size();
        StringBuilder text = new StringBuilder((to - from) * (columns * 20 + 22));
        TimeDigits times = new TimeDigits();
        for (int row = from; row < to; row++) {
            times.append(text, table.time(row));
            for (int column = 0; column < columns; column++) {
                append(text.append(','), table.value(column, row));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Appends the shortest digits that are read as the number again; nothing where it is missing. */
    static void append(StringBuilder text, double value) {
        boolean isWhole = Math.abs(value) < MOST_WHOLE && value == (long) value && (value != 0 || 1 / value > 0);
        if (isWhole) {
            text.append((long) value);
        } else if (!Double.isNaN(value)) {
            text.append(value);
        }
    }
}
