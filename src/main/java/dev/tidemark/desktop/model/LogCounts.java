package dev.tidemark.desktop.model;

import java.util.List;

import dev.tidemark.batch.LogLine;

/** How many lines each filter lets through, kept as lines come and go. */
public final class LogCounts {
    private final int[] counts = new int[LogFilter.values().length];

    /** Lines came. */
    public void add(List<? extends LogLine> lines) {
        count(lines, 1);
    }

    /** Lines went. */
    public void remove(List<? extends LogLine> lines) {
        count(lines, -1);
    }

    /** How many lines a filter lets through. */
    public int of(LogFilter filter) {
        return counts[filter.ordinal()];
    }

    private void count(List<? extends LogLine> lines, int each) {
        for (LogLine line : lines) {
            for (LogFilter filter : LogFilter.values()) {
                counts[filter.ordinal()] += filter.accepts(line) ? each : 0;
            }
        }
    }
}
