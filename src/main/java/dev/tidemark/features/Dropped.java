package dev.tidemark.features;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bars that got no row, each counted once, by the first of the causes that it has.
 *
 * @param noClose bars without a close; no window counts them
 * @param warmUp bars with fewer before them than the feature needs that needs the most
 * @param undefined other bars, by the name of the first feature that is no number there
 */
public record Dropped(int noClose, int warmUp, Map<String, Integer> undefined) {
    public Dropped {
        undefined = Collections.unmodifiableMap(new LinkedHashMap<>(undefined));
    }

    /** How many bars that are. */
    public int total() {
        return noClose + warmUp + undefined.values().stream().mapToInt(Integer::intValue).sum();
    }
}
