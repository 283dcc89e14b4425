package dev.tidemark.pipeline.drift;

import dev.tidemark.drift.Distribution;
import dev.tidemark.drift.DriftLimits;
import dev.tidemark.drift.Measure;

/**
 * How far a feature is from where it was.
 *
 * @param name the feature
 * @param unit what it is measured in; empty where that is not known
 * @param reference how it was spread
 * @param current how it is
 * @param psi the distance by {@link Measure#PSI}
 * @param wasserstein that by {@link Measure#WASSERSTEIN}
 * @param beyond the share of the current rows in which it is out of distribution
 */
record FeatureDrift(String name, String unit, Distribution reference, Distribution current, double psi,
        double wasserstein, double beyond) {
    private static final String PRICE = "price";

    static FeatureDrift of(String name, String unit, Distribution reference, Distribution current, double beyond) {
        return new FeatureDrift(name, unit, reference, current, Measure.PSI.between(reference, current),
                Measure.WASSERSTEIN.between(reference, current), beyond);
    }

    /** Whether it is in units of the price, and drifts whenever that does. */
    boolean isLevel() {
        return unit.equals(PRICE);
    }

    double distance(Measure measure) {
        return measure == Measure.PSI ? psi : wasserstein;
    }

    /** Whether it is so by some measure, or has no number at all on one side only. */
    boolean isDrifted(DriftLimits limits) {
        return limits.isDrift(psi) || limits.isDrift(wasserstein) || reference.isEmpty() != current.isEmpty();
    }
}
