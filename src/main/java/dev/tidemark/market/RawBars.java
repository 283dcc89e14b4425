package dev.tidemark.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.tidemark.bars.Interval;

/** Bars oldest first, one a time, however often and in whatever order they came. */
public final class RawBars {
    private final NavigableMap<Long, RawBar> bars = new TreeMap<>();
    private int repeated;
    private int conflicting;
    private Optional<Long> firstConflict = Optional.empty();

    /**
     * Where bars are missing between two that are there.
     *
     * @param span what is missing
     * @param bars how many
     */
    public record Gap(Span span, long bars) {}

    /** Takes a bar in. One of the same time and other values takes the place of the one before: what is told later corrects it. */
    public void add(RawBar bar) {
        RawBar before = bars.put(bar.time(), bar);
        if (before == null) {
            return;
        }
        if (bar.isSame(before)) {
            repeated++;
        } else {
            conflicting++;
            firstConflict = Optional.of(firstConflict.map(time -> Math.min(time, bar.time())).orElse(bar.time()));
        }
    }

    /** Takes bars in, in their order. */
    public void addAll(Collection<RawBar> added) {
        added.forEach(this::add);
    }

    /** The bars. */
    public Collection<RawBar> all() {
        return List.copyOf(bars.values());
    }

    /** How many there are. */
    public int size() {
        return bars.size();
    }

    /** The start of the first. */
    public long first() {
        return bars.firstKey();
    }

    /** The start of the last. */
    public long last() {
        return bars.lastKey();
    }

    /** How many came again, the same. */
    public int repeated() {
        return repeated;
    }

    /** How many came again with other values. */
    public int conflicting() {
        return conflicting;
    }

    /** The time of the oldest that came again with other values. */
    public Optional<Long> firstConflict() {
        return firstConflict;
    }

    /** Where bars are missing. */
    public List<Gap> gaps(Interval interval) {
        List<Gap> gaps = new ArrayList<>();
        long expected = bars.isEmpty() ? 0 : first();
        for (long time : bars.keySet()) {
            if (time > expected) {
                Span span = new Span(expected, time);
                gaps.add(new Gap(span, span.bars(interval)));
            }
            expected = time + Span.length(interval);
        }
        return gaps;
    }
}
