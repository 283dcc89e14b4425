package dev.tidemark.signal;

/** A rolling mean at one row: an exact fraction, the window's sum over its length. */
public interface RollingMean {
    /** Whether the window is full and holds no missing close. */
    boolean isDefined();

    /**
     * The mean in decimal, rounded half-even to 17 significant digits, without trailing zeros; empty when undefined.
     */
    String text();
}
