package dev.tidemark.drift;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Distances worked out by hand. */
class MeasureTest {
    private static final double NEAR = 1e-12;

    @Test
    void sharesOfFewValuesAreHeldAgainstEachOther() {
        // 1/2 and 1/2 against 1/4 and 3/4: 1/4 ln 2 + (-1/4) ln(2/3) = 1/4 ln 3.
        assertEquals(Math.log(3) / 4, psi(new double[]{0, 0, 1, 1}, new double[]{0, 1, 1, 1}), NEAR);
    }

    @Test
    void aValueThatOnlyOneSideHasCountsAsATenThousandthOnTheOther() {
        // 1 and 0 against 1/2 and 1/2: 1/2 ln 2 + (0.0001 - 0.5) ln(0.0001 / 0.5).
        assertEquals(Math.log(2) / 2 + 0.4999 * Math.log(5000), psi(new double[]{7, 7}, new double[]{7, 8}), NEAR);
    }

    @Test
    void whereASmallShareIsThereAnEmptyBinCountsAsAMillionthOfIt() {
        double[] reference = new double[10_000];
        reference[0] = 1;
        // 0.9999 and 0.0001 and 1e-10 against 1/2, none and 1/2.
        double expected = (0.9999 - 0.5) * Math.log(0.9999 / 0.5) + (1e-10 - 0.5) * Math.log(1e-10 / 0.5);
        assertEquals(expected, psi(reference, new double[]{0, 2}), NEAR);
    }

    @Test
    void manyValuesAreSortedIntoBinsOfOneWidth() {
        // 32 and 32 rows have log2(64) + 1 = 7 bins from 0 to 35, of a width of 5.
        double[] reference = IntStream.range(0, 32).asDoubleStream().toArray();
        double[] current = IntStream.range(4, 36).asDoubleStream().toArray();
        double[] r = {5, 5, 5, 5, 5, 5, 2};
        double[] c = {1, 5, 5, 5, 5, 5, 6};
        double expected = 0;
        for (int i = 0; i < 7; i++) {
            expected += (r[i] - c[i]) / 32 * Math.log(r[i] / c[i]);
        }
        assertEquals(expected, psi(reference, current), NEAR);
    }

    @Test
    void everyRowIsCarriedItsWay() {
        // One of four rows is carried from 0 to 8, that is 2 a row; the deviation of 0, 0, 4, 4 is 2.
        assertEquals(1, wasserstein(new double[]{0, 0, 4, 4}, new double[]{0, 4, 4, 8}), NEAR);
    }

    @Test
    void samplesOfUnequalSizeAreSpreadOverTheSameWhole() {
        // 1 of 2 at 0 and 1 of 2 at 6, against all of 3 at 0: half of all is carried by 6, over a deviation of 3.
        assertEquals(1, wasserstein(new double[]{0, 6}, new double[]{0, 0, 0}), NEAR);
    }

    @Test
    void aReferenceThatHardlyVariesIsMeasuredInThousandths() {
        assertEquals(5, wasserstein(new double[]{2, 2}, new double[]{2.005}), 1e-9);
    }

    @Test
    void negativeZeroIsZero() {
        assertEquals(0, psi(new double[]{0.0, 1}, new double[]{-0.0, 1}));
        assertEquals(0, wasserstein(new double[]{0.0, 1}, new double[]{-0.0, 1}));
    }

    @Test
    void missingAndInfiniteRowsAreLeftOutAndCounted() {
        Distribution holes = Distribution.of(new double[]{Double.NaN, 1, Double.POSITIVE_INFINITY, 2, Double.NaN,
                Double.NEGATIVE_INFINITY, 1e301});
        assertEquals(2, holes.rows());
        assertEquals(2, holes.missing());
        assertEquals(3, holes.infinite());
        assertEquals(0, Measure.PSI.between(holes, Distribution.of(new double[]{1, 2})));
    }

    @Test
    void fromNothingThereIsNoDistance() {
        Distribution nothing = Distribution.of(new double[]{Double.NaN});
        Distribution something = Distribution.of(new double[]{1});
        assertTrue(nothing.isEmpty());
        for (Measure measure : Measure.values()) {
            assertEquals(Double.NaN, measure.between(nothing, something));
            assertEquals(Double.NaN, measure.between(something, nothing));
        }
        assertFalse(DriftLimits.DEFAULT.isDrift(Double.NaN));
    }

    @Test
    void hugeNumbersHaveFiniteDistances() {
        double[] huge = IntStream.range(0, 40).mapToDouble(i -> (i - 20) * 5e298).toArray();
        double[] moved = Arrays.stream(huge).map(value -> -value / 2).toArray();
        assertTrue(Double.isFinite(psi(huge, moved)));
        assertTrue(Double.isFinite(wasserstein(huge, moved)));
    }

    @Test
    void theLimitItselfIsDrift() {
        assertTrue(DriftLimits.DEFAULT.isDrift(0.1));
        assertFalse(DriftLimits.DEFAULT.isDrift(Math.nextDown(0.1)));
    }

    private static double psi(double[] reference, double[] current) {
        return Measure.PSI.between(Distribution.of(reference), Distribution.of(current));
    }

    private static double wasserstein(double[] reference, double[] current) {
        return Measure.WASSERSTEIN.between(Distribution.of(reference), Distribution.of(current));
    }
}
