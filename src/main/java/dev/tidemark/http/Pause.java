package dev.tidemark.http;

import java.time.Duration;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;

/** Waits, which tests need not. */
@FunctionalInterface
public interface Pause {
    /** Sleeps, and wakes up soon after it is cancelled. */
    Pause SLEEP = Pause::sleep;

    /**
     * Returns after a time.
     *
     * @throws CancelledFault if the wait is cancelled
     */
    void await(Duration time, Cancellation cancellation);

    private static void sleep(Duration time, Cancellation cancellation) {
        long slice = 50;
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                cancellation.check();
                Thread.sleep(Math.min(left, slice));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledFault("the wait for a server was interrupted", e);
        }
    }
}
