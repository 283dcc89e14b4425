package dev.tidemark.signal;

/** A rolling mean at one row: an exact fraction, the window's sum over its length. */
public interface RollingMean {
    /** Whether the window is full and holds no missing close. */
    boolean isDefined();

    /**
     * The mean in decimal, rounded half-even to 17 significant digits, without trailing zeros; empty when undefined.
     */
    String text();

    /**
     * The mean as a double: the nearest one where the sum's and the divisor's digits without their point are integers below
     * 2^53, else one whose relative error is below 2^-51; infinite beyond the doubles, NaN when undefined.
     */
    double value();
}
