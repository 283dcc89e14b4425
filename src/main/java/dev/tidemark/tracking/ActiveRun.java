package dev.tidemark.tracking;

import java.nio.file.Path;

import dev.tidemark.base.OutputFault;

/**
 * A run that writes down what it does. All of it is on the disk when a method returns. What cannot be kept is an
 * {@link OutputFault}; a name that no server could hold is an {@link IllegalArgumentException}. Safe to use from any thread.
 */
public interface ActiveRun extends AutoCloseable {
    /** What tells it from all others: 32 hexadecimal digits. */
    String id();

    /**
     * What it is made with.
     *
     * @throws IllegalArgumentException if there is another value already
     */
    void param(String name, String value);

    /** What else is to be known of it; takes the place of what was said before. */
    void tag(String name, String value);

    /**
     * A figure.
     *
     * @param step the step of the run, from 0
     */
    void metric(String name, double value, long step);

    /** What it is made from. */
    void dataset(Entry.Dataset dataset);

    /**
     * Keeps a copy of a file, or of all files of a folder.
     *
     * @param fileOrFolder what is copied
     * @param pathInRun where it is to be below the run's artifacts, with slashes
     * @throws dev.tidemark.base.NoInputFault if it cannot be read
     */
    void artifact(Path fileOrFolder, String pathInRun);

    /** Ends it; does nothing the second time. */
    void end(RunStatus status);

    /** Ends it as failed, if it was not ended: whoever leaves without a word has met a fault. */
    @Override
    default void close() {
        end(RunStatus.FAILED);
    }
}
