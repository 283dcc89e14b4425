package dev.tidemark.desktop.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures how long something takes. */
public final class Stopwatch {
    private Stopwatch() {}

    /**
     * Milliseconds from now on.
     *
     * @param nanoTime nanoseconds since some moment
     */
    public static LongSupplier from(LongSupplier nanoTime) {
        long start = nanoTime.getAsLong();
        return () -> TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
    }
}
