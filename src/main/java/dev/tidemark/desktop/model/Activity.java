package dev.tidemark.desktop.model;

/** What goes on in the background. */
public sealed interface Activity {
    /** Nothing. */
    record Idle() implements Activity {}

    /**
     * A run that can be cancelled.
     *
     * @param title what it is, for the status bar
     * @param fraction how much of it is done, from 0 to 1; -1 when that is not known
     * @param rows the rows done
     * @param rowsPerSecond how fast it goes; 0 when that is not known yet
     */
    record Busy(String title, double fraction, long rows, long rowsPerSecond) implements Activity {}
}
