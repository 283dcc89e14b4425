package dev.tidemark.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.tidemark.batch.Interruption;

/**
 * Hears SIGINT and SIGTERM: the run is asked to end and is waited for, then the process ends with 130 or 143. A run that waits
 * for bytes cannot hear; it is ended from here.
 */
final class SignalInterruption implements Interruption {
    private static final long PATIENCE_MILLIS = 1_000;
    /** Below the ten seconds that containers are given before they are killed. */
    private static final long LONGEST_ENDING_MILLIS = 7_000;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean isCancelled;
    private volatile long longestMillis = LONGEST_ENDING_MILLIS;
    private volatile BooleanSupplier ending = () -> true;

    /** Begins to listen. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interruption"));
    }

    /** The run is over, and all has been told. */
    void finish() {
        finished.countDown();
    }

    @Override
    public boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public void whenStuck(BooleanSupplier heard) {
        ending = heard;
    }

    @Override
    public void letFinish(Duration longest) {
        longestMillis = longest.toMillis();
        ending = () -> false;
    }

    /** Ends the run in its stead, on a thread of its own: an output, too, may be something that keeps a writer waiting. */
    private void end() {
        if (ending.getAsBoolean()) {
            finish();
        }
    }

    /** Ends the run; returns when it has ended, or cannot be waited for any longer. */
    void interrupt() {
        isCancelled = true;
        try {
            if (!finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.ofPlatform().daemon().name("ending").start(this::end);
                boolean ignored = finished.await(longestMillis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
