package dev.tidemark.drift;

/** The rows that were in a window, in order of time. */
public final class WindowRows {
    private final long[] times;
    private final double[][] columns;

    WindowRows(long[] times, double[][] columns) {
        this.times = times;
        this.columns = columns;
    }

    /** How many there are. */
    public int size() {
        return times.length;
    }

    /** Their times, ascending. */
    public long[] times() {
        return times.clone();
    }

    /** A feature of theirs. */
    public double[] column(int feature) {
        return columns[feature].clone();
    }

    /** The array itself, not to be changed. */
    double[] shared(int feature) {
        return columns[feature];
    }

    /** How a feature is spread over them. */
    public Distribution distribution(int feature) {
        return Distribution.of(columns[feature]);
    }
}
