package dev.tidemark.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different texts of a column with how often each occurs, as many as are worth remembering. */
public final class Dictionary {
    private static final int MOST = 50_000;

    private final Map<String, Count> counts = new HashMap<>();
    private boolean isFull;

    /** How often a text occurs. */
    private static final class Count {
        private long times;
    }

    /** A text and how often it occurs. */
    public record Entry(String text, long count) {}

    void add(String text) {
        add(text, 1);
    }

    private void add(String text, long times) {
        Count count = counts.get(text);
        if (count == null) {
            if (counts.size() >= MOST) {
                isFull = true;
                return;
            }
            count = new Count();
            counts.put(text, count);
        }
        count.times += times;
    }

    void addAll(Dictionary other) {
        isFull |= other.isFull;
        other.counts.forEach((text, count) -> add(text, count.times));
    }

    /** Whether there were more texts than are remembered. */
    public boolean isFull() {
        return isFull;
    }

    int size() {
        return counts.size();
    }

    /** The most frequent texts, those that are equally frequent in the order of the alphabet. */
    public List<Entry> mostFrequent(int most) {
        return counts.entrySet().stream().map(entry -> new Entry(entry.getKey(), entry.getValue().times))
                .sorted(Comparator.comparingLong(Entry::count).reversed().thenComparing(Entry::text)).limit(most)
                .toList();
    }
}
