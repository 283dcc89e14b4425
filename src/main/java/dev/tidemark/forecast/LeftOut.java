package dev.tidemark.forecast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of a part on which nobody is judged, each counted once.
 *
 * @param withoutTarget rows of which it is not known what came
 * @param withoutForecast other rows, by the name of the first forecaster that has no forecast there
 */
public record LeftOut(int withoutTarget, Map<String, Integer> withoutForecast) {
    public LeftOut {
        withoutForecast = Collections.unmodifiableMap(new LinkedHashMap<>(withoutForecast));
    }

    /** How many rows that are. */
    public int total() {
        return withoutTarget + withoutForecast.values().stream().mapToInt(Integer::intValue).sum();
    }
}
