package dev.tidemark.bars;

import java.util.EnumMap;
import java.util.Map;

/** A count of each kind of repair. Not safe for use by several threads at once: each counts its own, then they merge. */
public final class Repairs {
    private final EnumMap<Repair, Long> counts = new EnumMap<>(Repair.class);

    /** Counts repairs of one kind; zero leaves no trace. */
    public void add(Repair repair, long times) {
        if (times != 0) {
            counts.merge(repair, times, Long::sum);
        }
    }

    /** Adds all that another has counted. */
    public void addAll(Repairs others) {
        others.counts.forEach(this::add);
    }

    /** How often a kind of repair was made. */
    public long count(Repair repair) {
        return counts.getOrDefault(repair, 0L);
    }

    /** The counts above zero, in the order of the kinds. */
    public Map<Repair, Long> counts() {
        return java.util.Collections.unmodifiableMap(new EnumMap<>(counts));
    }
}
