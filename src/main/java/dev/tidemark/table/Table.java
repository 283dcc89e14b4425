package dev.tidemark.table;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.DataFault;

/**
 * Named columns of numbers over time. A number that is missing is NaN. Nothing in it changes, and what it hands out is a copy, but the
 * arrays that it is made of are its own from then on, not to be changed by whoever made it.
 */
public final class Table {
    /** The name of the column of times. */
    public static final String TIME = "time";

    private final List<String> names;
    private final long[] times;
    private final double[][] columns;
    private final int first;
    private final int rows;

    private Table(List<String> names, long[] times, double[][] columns, int first, int rows) {
        this.names = names;
        this.times = times;
        this.columns = columns;
        this.first = first;
        this.rows = rows;
    }

    /**
     * A table.
     *
     * @param names the names of the columns besides the time, each different, none empty, without commas, quotes and line breaks
     * @param times milliseconds since the epoch, one a row
     * @param columns a column a name, one number a row
     * @throws IllegalArgumentException if the lengths differ, or a name cannot be one
     */
    public static Table of(List<String> names, long[] times, double[][] columns) {
        if (names.size() != columns.length
                || !Arrays.stream(columns).allMatch(column -> column.length == times.length)) {
            throw new IllegalArgumentException("expected as many columns as names, and columns of one length");
        }
        if (!areNames(names)) {
            throw new IllegalArgumentException(
                    "expected different names without commas, quotes and line breaks: " + names);
        }
        return new Table(List.copyOf(names), times, columns, 0, times.length);
    }

    /** Whether these can be the names of the columns besides the time. */
    static boolean areNames(List<String> names) {
        return names.stream().distinct().count() == names.size() && !names.contains(TIME)
                && names.stream()
                        .noneMatch(name -> name.isEmpty() || name.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0));
    }

    /** Some of the rows, without a copy of them. */
    public Table range(int from, int to) {
        if (from < 0 || to < from || to > rows) {
            throw new IndexOutOfBoundsException("rows from " + from + " to " + to + " of " + rows);
        }
        return new Table(names, times, columns, first + from, to - from);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The names of the columns besides the time. */
    public List<String> names() {
        return names;
    }

    /** The time of a row, in milliseconds since the epoch. */
    public long time(int row) {
        return times[first + row];
    }

    /** A number, NaN where it is missing. */
    public double value(int column, int row) {
        return columns[column][first + row];
    }

    /** The place of a column among the names, -1 when there is none. */
    public int place(String name) {
        return names.indexOf(name);
    }

    /** The times, in an array of their own. */
    public long[] times() {
        return Arrays.copyOfRange(times, first, first + rows);
    }

    /** A column, by its place among the names, in an array of its own. */
    public double[] column(int column) {
        return Arrays.copyOfRange(columns[column], first, first + rows);
    }

    /**
     * A column, by its name, in an array of its own.
     *
     * @throws DataFault if there is none of the name
     */
    public double[] column(String name) {
        int column = place(name);
        if (column < 0) {
            throw new DataFault("the table has no column '" + name + "'; it has " + String.join(", ", names));
        }
        return column(column);
    }

    /** The array that holds the times, from {@link #first} on. */
    long[] sharedTimes() {
        return times;
    }

    /** The array that holds a column, from {@link #first} on. */
    double[] shared(int column) {
        return columns[column];
    }

    /** Where the first row stands in the arrays. */
    int first() {
        return first;
    }
}
