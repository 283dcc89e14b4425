package dev.tidemark.bars;

import java.nio.file.Path;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/** A table of bars that is open for reading: its flavour is known, its rows are not read yet. */
@SuppressWarnings("DoNotCallSuggester") // until the reader lands
public final class BarInput implements AutoCloseable {
    private BarInput() {}

    /**
     * Opens an input and detects its flavour.
     *
     * @param input where the bytes come from
     * @param options what the user says of the file
     * @param threads how many threads may decode, from 1
     * @param spoolDirectory where an input that must be read twice but cannot be is kept meanwhile
     * @throws dev.tidemark.base.NoInputFault if it is not there or cannot be opened
     * @throws dev.tidemark.base.DataFault if no table of bars with a close column is found in it
     */
    public static BarInput open(Input input, ReadOptions options, int threads, Path spoolDirectory) {
        throw new UnsupportedOperationException(input.name() + options + threads + spoolDirectory);
    }

    /** The flavour that was detected. */
    public Flavour flavour() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads the closes, and the times if they are wanted, from the first row to the last in reading order.
     *
     * @param withTimes whether blocks carry times
     */
    public BlockReader read(boolean withTimes, Progress progress, Cancellation cancellation) {
        throw new UnsupportedOperationException("" + withTimes + progress + cancellation);
    }

    /** What was met by the reader that was read to its end last. */
    public ReadReport report() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
