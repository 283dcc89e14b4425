package dev.tidemark.tracking;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a run from its beginning, and from its end.
 *
 * @param id what tells it from all others: 32 hexadecimal digits
 * @param name its name, which need not be its own alone
 * @param experiment what it is a part of
 * @param status how it stands
 * @param start when it began
 * @param end when it ended
 */
public record RunHead(String id, String name, String experiment, RunStatus status, Instant start,
        Optional<Instant> end) {
    private static final int SHORT = 8;

    /** The beginning of the id, which is nearly always enough. */
    public String shortId() {
        return id.substring(0, SHORT);
    }

    /** The same run, ended. */
    RunHead ended(RunStatus how, Instant when) {
        return new RunHead(id, name, experiment, how, start, Optional.of(when));
    }
}
