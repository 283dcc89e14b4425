package dev.tidemark.drift;

/**
 * From where on something counts as drift.
 *
 * @param threshold the share of a row's features that may be out of distribution, from 0 to 1; drift is a share above it
 * @param distanceThreshold the distance between two distributions, above 0; drift is a distance of at least this
 * @param deviations how many deviations a value may be from the mean, above 0; it is out of distribution beyond them
 */
public record DriftLimits(double threshold, double distanceThreshold, double deviations) {
    /** What holds where nothing else is said. */
    public static final DriftLimits DEFAULT = new DriftLimits(0.15, 0.1, 3);

    /**
     * Limits.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public DriftLimits {
        if (!(threshold >= 0 && threshold <= 1) || !(distanceThreshold > 0) || !(deviations > 0)) {
            throw new IllegalArgumentException("expected a share from 0 to 1, a distance and deviations above 0: "
                    + threshold + ", " + distanceThreshold + ", " + deviations);
        }
    }

    /** Whether a distance is drift. One that is not defined is none. */
    public boolean isDrift(double distance) {
        return distance >= distanceThreshold;
    }
}
