package dev.tidemark.plot;

/** The smallest and the largest of some numbers; empty until the first. NaN counts as no number. */
public final class Extent {
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Takes a number in. */
    public void add(double value) {
        // Comparisons with NaN are false, so it changes nothing.
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
    }

    /** Takes in all numbers of another extent, given by its ends. */
    public void widen(double low, double high) {
        // The ends of an empty one change nothing.
        if (low < min) {
            min = low;
        }
        if (high > max) {
            max = high;
        }
    }

    /** Forgets all numbers. */
    public void clear() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    /** Whether no number was taken in. */
    public boolean isEmpty() {
        return min > max;
    }

    /** The smallest number; positive infinity when empty. */
    public double min() {
        return min;
    }

    /** The largest number; negative infinity when empty. */
    public double max() {
        return max;
    }
}
