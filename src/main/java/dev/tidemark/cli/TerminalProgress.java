package dev.tidemark.cli;

import java.io.PrintStream;

import dev.tidemark.batch.ProgressDisplay;

/** Progress as a line on the terminal, for the commands. */
public final class TerminalProgress {
    private TerminalProgress() {}

    /** A line on standard error, which nobody is shown who does not look at it. */
    public static ProgressDisplay on(PrintStream err) {
        return new ProgressLine(err, System::nanoTime, () -> Terminal.isShown(Terminal.STANDARD_ERROR));
    }
}
