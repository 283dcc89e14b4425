package dev.tidemark.batch;

/** How a run ended. All that is to be told of it has been told by then. */
public sealed interface Outcome {
    /** The run did what it was asked to do. */
    record Success() implements Outcome {}

    /**
     * The run did not.
     *
     * @param cause a {@link dev.tidemark.base.Fault}, or anything else when Tidemark itself is at fault
     */
    record Failure(Throwable cause) implements Outcome {}
}
