package dev.tidemark.bars;

import java.util.EnumMap;
import java.util.Map;

/**
 * A table of bars in memory, one array a column, in reading order. Closes are exact; the other prices and the volume are
 * doubles, NaN where missing. The arrays are the table's own: not to be changed.
 */
public final class Bars {
    private final long[] times;
    private final Decimals closes;
    private final Map<Role, double[]> others;
    private final RowLines lines;
    private final LoadReport report;

    Bars(long[] times, Decimals closes, Map<Role, double[]> others, RowLines lines, LoadReport report) {
        this.times = times;
        this.closes = closes;
        this.others = new EnumMap<>(Role.class);
        this.others.putAll(others);
        this.lines = lines;
        this.report = report;
    }

    /**
     * What was met while the table was loaded.
     *
     * @param read what every reading meets
     * @param closes what a reading of the closes alone reports: where that need not look at the times, nothing was mended in
     *        them
     * @param duplicateTimes the rows whose time equals that of the row before
     * @param stepsBack the rows whose time is before that of the row before
     * @param missingTimes the rows without a readable time
     * @param unreadable by role, the cells that are neither a number nor missing, and stand as NaN
     */
    public record LoadReport(ReadReport read, ReadReport closes, long duplicateTimes, long stepsBack, long missingTimes,
            Map<Role, Long> unreadable) {
        public LoadReport {
            unreadable = Map.copyOf(unreadable);
        }
    }

    /** How many bars there are. */
    public int size() {
        return closes.size();
    }

    /** Milliseconds since the epoch, one a bar, {@link TimeFormat#MISSING} where there is none; empty without a time column. */
    public long[] times() {
        return times;
    }

    /** The closes, exactly. */
    public Decimals closes() {
        return closes;
    }

    /** Whether the table has a column besides time and close. */
    public boolean has(Role role) {
        return others.containsKey(role);
    }

    /**
     * A column besides time and close, one value a bar, NaN where there is none.
     *
     * @throws IllegalArgumentException if the table does not have it
     */
    public double[] values(Role role) {
        double[] column = others.get(role);
        if (column == null) {
            throw new IllegalArgumentException("the table has no column for " + role.key());
        }
        return column;
    }

    /**
     * On which line of the file a bar begins, from 1: whatever stands before the table, between its rows or within their quotes
     * is counted.
     *
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    public long line(int bar) {
        return lines.of(bar);
    }

    /** What was met while the table was loaded. */
    public LoadReport report() {
        return report;
    }
}
