package dev.tidemark.desktop.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.batch.LogLine;

/** How many lines each filter lets through, kept as lines come and go. */
public final class LogCounts {
    private final Map<LogLine.Level, Integer> counts = new EnumMap<>(LogLine.Level.class);

    /** Lines came. */
    public void add(List<? extends LogLine> lines) {
        lines.forEach(line -> counts.merge(line.level(), 1, Integer::sum));
    }

    /** Lines went. */
    public void remove(List<? extends LogLine> lines) {
        lines.forEach(line -> counts.merge(line.level(), -1, Integer::sum));
    }

    /** How many lines a filter lets through. */
    public int of(LogFilter filter) {
        return counts.entrySet().stream().filter(count -> filter.accepts(count.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
    }
}
