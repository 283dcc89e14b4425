package dev.tidemark.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;
import dev.tidemark.base.Shown;
import org.jspecify.annotations.Nullable;

/** Rows that are being read from lines of CSV. */
final class CsvRows {
    private static final int FIRST_ROOM = 1024;

    private final String name;
    private final List<String> names;
    private long[] times = new long[FIRST_ROOM];
    private double[][] columns;
    private int rows;

    /** Begins with the header. */
    CsvRows(String name, @Nullable String header) {
        this.name = name;
        String[] cells = header == null ? new String[]{""} : header.split(",", -1);
        names = List.of(cells).subList(1, cells.length);
        if (!cells[0].equals(Table.TIME) || !Table.areNames(names)) {
            throw new DataFault(Place.of(name, 1),
                    "is no header of a table; expected 'time' and the names of columns, each"
                            + " different and without quotes");
        }
        columns = new double[names.size()][FIRST_ROOM];
    }

    /** Adds a row. */
    void add(String line) {
        if (rows == times.length) {
            grow();
        }
        int end = line.indexOf(',');
        times[rows] = time(end < 0 ? line : line.substring(0, end));
        int at = end;
        for (int column = 0; column < columns.length; column++) {
            if (at < 0) {
                throw wrongCount(column + 1);
            }
            int next = line.indexOf(',', at + 1);
            columns[column][rows] = number(line.substring(at + 1, next < 0 ? line.length() : next), column);
            at = next;
        }
        if (at >= 0) {
            throw wrongCount((int) line.chars().filter(c -> c == ',').count() + 1);
        }
        rows++;
    }

    private void grow() {
        times = Arrays.copyOf(times, rows * 2);
        for (int column = 0; column < columns.length; column++) {
            columns[column] = Arrays.copyOf(columns[column], rows * 2);
        }
    }

    private long time(String cell) {
        try {
            return Instant.parse(cell).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new DataFault(new Place(name, line(), 1),
                    Shown.text(cell) + " is not a time; expected one such as 2024-01-01T00:00:00Z");
        }
    }

    private double number(String cell, int column) {
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new DataFault(new Place(name, line(), column + 2),
                    Shown.text(cell) + " is not a number; expected a decimal such as 0.0125, or nothing");
        }
    }

    private DataFault wrongCount(int found) {
        return new DataFault(Place.of(name, line()),
                "has " + found + (found == 1 ? " field" : " fields") + ", expected " + (columns.length + 1));
    }

    private long line() {
        return rows + 2L;
    }

    /** The table of all rows. */
    Table table() {
        double[][] full = Arrays.stream(columns).map(column -> Arrays.copyOf(column, rows)).toArray(double[][]::new);
        return Table.of(names, Arrays.copyOf(times, rows), full);
    }
}
