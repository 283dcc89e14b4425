package dev.tidemark.drift;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DistributionTest {
    @Test
    void valuesAreKeptOnceWithTheirRows() {
        Distribution three = Distribution.of(new double[]{2, 1, 2, 5});
        assertArrayEquals(new double[]{1, 2, 5}, three.values());
        assertArrayEquals(new long[]{1, 2, 1}, three.weights());
        assertEquals(3, three.distinct());
        assertEquals(2.5, three.mean());
        assertEquals(1.5, three.deviation());
    }

    @Test
    void aConstantHasNoDeviationAtAll() {
        double[] constant = new double[1001];
        Arrays.fill(constant, 0.1);
        assertEquals(0, Distribution.of(constant).deviation());
        assertEquals(0.1, Distribution.of(constant).mean());
    }

    @Test
    void fewValuesAreCondensedToThemselves() {
        Distribution few = Distribution.of(IntStream.range(0, 10_000).mapToDouble(i -> i % 256).toArray());
        assertSame(few, few.condensed());
    }

    @Test
    void slicesAreThinAtTheEndsAndStandForTheirMiddle() {
        // 2000 rows are cut into slices of ten; 1, 2, 4 and 8 at either end, so that 1970 are left for 197 in the middle.
        Distribution condensed = Distribution.of(IntStream.range(0, 2000).asDoubleStream().toArray()).condensed();
        assertEquals(205, condensed.size());
        assertArrayEquals(new double[]{0, 1, 4, 10, 19, 29}, Arrays.copyOf(condensed.values(), 6));
        assertArrayEquals(new long[]{1, 2, 4, 8, 10, 10}, Arrays.copyOf(condensed.weights(), 6));
        assertArrayEquals(new double[]{1988, 1994, 1997, 1999},
                Arrays.copyOfRange(condensed.values(), 201, 205));
        assertArrayEquals(new long[]{8, 4, 2, 1}, Arrays.copyOfRange(condensed.weights(), 201, 205));
        assertEquals(2000, condensed.distinct());
    }

    @Test
    void aValueOfMostRowsIsOnePoint() {
        Distribution condensed = Distribution.of(IntStream.range(0, 3000)
                .mapToDouble(i -> i < 2000 ? 0 : i).toArray()).condensed();
        assertEquals(0, condensed.low());
        assertEquals(2000.0, (double) condensed.weights()[0], 15);
        assertEquals(3000, Arrays.stream(condensed.weights()).sum());
    }

    @Test
    void condensingMovesAHeavyTailByLessThanAFiftiethOfADeviation() {
        for (long seed = 1; seed <= 5; seed++) {
            Distribution whole = Distribution.of(Made.heavy(seed, 20_000));
            double moved = Measure.WASSERSTEIN.between(whole, whole.condensed());
            assertTrue(moved > 0 && moved < 0.02, () -> "" + moved);
        }
    }

    @Test
    void everySizeIsCutWithoutRemainder() {
        for (int rows = 257; rows < 1500; rows++) {
            Distribution condensed = Distribution.of(IntStream.range(0, rows).asDoubleStream().toArray())
                    .condensed();
            assertEquals(rows, Arrays.stream(condensed.weights()).sum());
            assertEquals(rows - 1, condensed.high());
            assertTrue(Arrays.stream(condensed.weights()).allMatch(weight -> weight > 0));
        }
    }

    @Test
    void whatWasKeptIsTheSameAgain() {
        Distribution condensed = Distribution.of(Made.heavy(5, 4000)).condensed();
        Distribution kept = Distribution.kept(condensed.values(), condensed.weights(), condensed.distinct(),
                condensed.mean(), condensed.deviation());
        Distribution current = Distribution.of(Made.heavy(6, 500));
        for (Measure measure : Measure.values()) {
            assertEquals(measure.between(condensed, current), measure.between(kept, current));
        }
    }

    @Test
    void whatCannotHaveBeenKeptIsRefused() {
        refused(new double[]{1, 1}, new long[]{1, 1}, 2, 1, 1);
        refused(new double[]{1, 2}, new long[]{1}, 2, 1, 1);
        refused(new double[]{1, 2}, new long[]{1, 0}, 2, 1, 1);
        refused(new double[]{1, 2}, new long[]{1, 1}, 1, 1, 1);
        refused(new double[]{1, 2}, new long[]{1, 1}, 2, Double.NaN, 1);
        refused(new double[]{1, 2}, new long[]{1, 1}, 2, 1, -1);
        refused(new double[]{1, Double.NaN}, new long[]{1, 1}, 2, 1, 1);
        refused(new double[]{Double.NaN}, new long[]{1}, 1, 1, 1);
    }

    private static void refused(double[] values, long[] weights, int distinct, double mean, double deviation) {
        assertThrows(IllegalArgumentException.class,
                () -> Distribution.kept(values, weights, distinct, mean, deviation));
    }
}
