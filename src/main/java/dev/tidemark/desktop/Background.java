package dev.tidemark.desktop;

import java.util.function.Consumer;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/**
 * The one way to run something beside the JavaFX thread, with a twin for tests that runs it at once. Called on the JavaFX
 * thread, on which listeners are called too.
 */
public interface Background extends AutoCloseable {
    /**
     * Work that knows nothing of threads.
     *
     * @param <T> what it makes
     */
    @FunctionalInterface
    interface Work<T> {
        /** Does the work; throws what stands against it, {@link dev.tidemark.base.CancelledFault} when cancelled. */
        T run(Progress progress, Cancellation cancellation);
    }

    /** Work under way. */
    interface Handle {
        /** Asks the work to end; it is then neither done nor failed: its listener hears nothing any more. */
        void cancel();
    }

    /**
     * Hears of work, on the JavaFX thread.
     *
     * @param <T> what the work makes
     * @param progress hears how far it is, at most some times a second
     * @param done hears the result
     * @param failed hears what was thrown
     */
    record Listener<T>(Progress progress, Consumer<T> done, Consumer<Throwable> failed) {}

    /** Starts work; after {@link #close} it does nothing. */
    <T> Handle start(Work<T> work, Listener<T> listener);

    /** Cancels whatever is under way. Waits for nothing. */
    @Override
    void close();
}
