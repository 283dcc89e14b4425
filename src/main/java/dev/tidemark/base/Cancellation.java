package dev.tidemark.base;

/** Tells long work whether it is still wanted. Safe to ask from any thread. */
@FunctionalInterface
public interface Cancellation {
    /** Work that nobody can cancel. */
    Cancellation NEVER = new Cancellation() { // not a lambda, which would cost every start some milliseconds
        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Whether the work is no longer wanted. */
    boolean isCancelled();

    /**
     * Returns when the work is still wanted.
     *
     * @throws CancelledFault when it is not
     */
    default void check() {
        if (isCancelled()) {
            throw new CancelledFault("the run was cancelled before it was finished");
        }
    }
}
