package dev.tidemark.desktop.model;

import dev.tidemark.batch.LogLine;

/** Which lines of a log are shown. */
public enum LogFilter {
    ALL("All", LogLine.Level.INFO),
    WARNINGS("Warnings and errors", LogLine.Level.WARNING),
    ERRORS("Errors", LogLine.Level.ERROR);

    private final String label;
    private final LogLine.Level least;

    LogFilter(String label, LogLine.Level least) {
        this.label = label;
        this.least = least;
    }

    /** What it is called, in sentence case. */
    public String label() {
        return label;
    }

    /** Whether a line is shown. */
    public boolean accepts(LogLine line) {
        return accepts(line.level());
    }

    /** Whether lines of a level are shown. */
    public boolean accepts(LogLine.Level level) {
        return level.compareTo(least) >= 0;
    }
}
