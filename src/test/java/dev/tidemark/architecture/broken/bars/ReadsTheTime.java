package dev.tidemark.architecture.broken.bars;

import java.time.Instant;

/** Reads the clock. */
public class ReadsTheTime {
    /** The time that it is. */
    public Instant time() {
        return Instant.now();
    }
}
