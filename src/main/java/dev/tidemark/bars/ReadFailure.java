package dev.tidemark.bars;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;

/** The fault of an input that could not be read on. */
final class ReadFailure {
    private ReadFailure() {}

    static Fault of(String name, IOException e) {
        return e instanceof ClosedByInterruptException
                ? new CancelledFault("the run was interrupted before it was finished", e)
                : new NoInputFault(name + ": cannot be read (" + e.getMessage() + ")", e);
    }
}
