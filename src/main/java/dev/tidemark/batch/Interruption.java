package dev.tidemark.batch;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import dev.tidemark.base.Cancellation;

/** A wish from outside that the run end now, such as a signal to the process. */
public interface Interruption extends Cancellation {
    /** A run that nobody interrupts. */
    Interruption NEVER = new Interruption() {
        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void whenStuck(BooleanSupplier ending) {}
    };

    /**
     * Hears what to do when the run does not end by itself in good time after the wish, because it waits for bytes that do
     * not come.
     *
     * @param ending called from another thread than the run's; answers whether it ended the run, which it does not when the
     *        run's own thread is about to
     */
    void whenStuck(BooleanSupplier ending);

    /**
     * Hears that what is being done must not be broken off: the process is not ended before it has ended, or so long has passed.
     *
     * @param longest how long after the wish
     */
    default void letFinish(Duration longest) {
        // Where nothing ends the process, nothing need be held back.
    }
}
