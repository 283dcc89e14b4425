package dev.tidemark.versioning.remote;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import dev.tidemark.base.CancelledFault;

/**
 * How often something is tried, and how long is waited in between.
 *
 * @param attempts how often, from 1
 * @param first how long is waited after the first failure; it doubles, give or take a half
 * @param longest what is never waited longer than
 */
public record Patience(int attempts, Duration first, Duration longest) {
    /** What a network deserves. */
    public static final Patience USUAL = new Patience(5, Duration.ofMillis(200), Duration.ofSeconds(10));

    /** Waits after so many failures. */
    void waitAfter(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, 20);
        long millis = Math.min(doubled, longest.toMillis());
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledFault("the work was interrupted", e);
        }
    }
}
