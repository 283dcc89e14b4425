package dev.tidemark.desktop.model;

/**
 * A logarithmic scale of window lengths for a slider: equal ways are equal ratios.
 *
 * @param longest the window at the scale's end, from 1
 */
public record WindowScale(int longest) {
    /** What a slider spans when no file says how long a window may be. */
    public static final int WITHOUT_FILE = 10_000;

    public WindowScale {
        if (longest < 1) {
            throw new IllegalArgumentException("a longest window of " + longest);
        }
    }

    /** The window at a position from 0 to 1. */
    public int window(double position) {
        double window = Math.exp(Math.clamp(position, 0, 1) * Math.log(longest));
        return Math.clamp(Math.round(window), 1, longest);
    }

    /** The position of a window, from 0 to 1; a window beyond the scale stands at its end. */
    public double position(int window) {
        return longest == 1 ? 0 : Math.clamp(Math.log(window) / Math.log(longest), 0, 1);
    }
}
