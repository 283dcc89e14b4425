package dev.tidemark.serving.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.tidemark.serving.metrics.Rejection;

/** Lets no more requests forecast at a time than there is use in; the others wait for their turn, as many and as long as is bearable. */
public final class Admission {
    private final Semaphore turns;
    private final int longestQueue;
    private final Duration patience;

    /**
     * An admission.
     *
     * @param atOnce how many may forecast at a time
     * @param longestQueue how many may wait
     * @param patience how long each
     */
    public Admission(int atOnce, int longestQueue, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.longestQueue = longestQueue;
        this.patience = patience;
    }

    /** How many wait now. */
    public int waiting() {
        return turns.getQueueLength();
    }

    /**
     * Does work when it is its turn.
     *
     * @throws Problem if too many wait, or it waited for too long
     */
    <T> T inTurn(Supplier<T> work) {
        boolean isIn = turns.tryAcquire() || wait(turns);
        if (!isIn) {
            throw Problem.of(Reply.UNAVAILABLE, "the service has more to do than it can; ask again in a second")
                    .with("Retry-After", "1").counted(Rejection.BUSY);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean wait(Semaphore turn) {
        try {
            return waiting() < longestQueue && turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
