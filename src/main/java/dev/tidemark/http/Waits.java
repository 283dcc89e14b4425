package dev.tidemark.http;

import java.time.Duration;

/** Times of waiting in words. */
final class Waits {
    private static final int MILLIS = 1000;

    private Waits() {}

    /** Seconds, or milliseconds where they are few. */
    static String text(Duration time) {
        long millis = time.toMillis();
        return millis < MILLIS ? millis + " ms" : (millis + MILLIS - 1) / MILLIS + " s";
    }
}
