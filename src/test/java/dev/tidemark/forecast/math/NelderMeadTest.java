package dev.tidemark.forecast.math;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NelderMeadTest {
    @Test
    void itGoesThroughRosenbrocksValley() {
        double[] best = NelderMead.minimize(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[]{-1.2, 1}, 0.5, 1e-16,
                1000);
        assertArrayEquals(new double[]{1, 1}, best, 1e-6);
    }

    @Test
    void whereThereIsNoNumberItDoesNotGo() {
        double[] best = NelderMead.minimize(x -> Math.log(x[0]) * Math.log(x[0]), new double[]{5}, -4.9, 1e-16, 500);
        assertEquals(1, best[0], 1e-6);
    }

    @Test
    void itStopsWhenItHasAskedOftenEnough() {
        int[] asked = {0};
        NelderMead.minimize(x -> {
            asked[0]++;
            return -x[0];
        }, new double[]{0}, 1, 0, 50);
        assertTrue(asked[0] >= 50 && asked[0] < 55, () -> asked[0] + " times");
    }
}
