package dev.tidemark.drift;

/** What is out of distribution in a row. */
public final class RowDrift {
    private final int[] beyond;
    private final int features;
    private final double threshold;

    RowDrift(int[] beyond, int features, double threshold) {
        this.beyond = beyond;
        this.features = features;
        this.threshold = threshold;
    }

    /** The features that are, by their places, ascending. */
    public int[] beyond() {
        return beyond.clone();
    }

    /** The share of the features that are. */
    public double ratio() {
        return (double) beyond.length / features;
    }

    /** Whether that is drift: more than the threshold. */
    public boolean isDetected() {
        return ratio() > threshold;
    }
}
