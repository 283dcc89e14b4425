package dev.tidemark.forecast;

import java.util.List;

import dev.tidemark.forecast.DieboldMariano.Kernel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DieboldMarianoTest {
    private static final double NEAR = 1e-12;

    @Test
    void itIsWhatOneWorksOutByHand() {
        // Differences -3 -1 -2 2 -1: mean -1, distances -2 0 -1 3 0, their squares 14 and neighbours' products -3, over 5.
        double[] model = {1, 2, 1, 4, 1};
        double[] rival = {4, 3, 3, 2, 2};
        DieboldMariano test = DieboldMariano.of(model, rival, 2);
        double variance = (14 + 2 * -3) / 5.0;
        double correction = Math.sqrt((5 + 1 - 4 + 2 / 5.0) / 5);
        assertEquals(Kernel.RECTANGULAR, test.kernel());
        assertEquals(-1, test.difference(), NEAR);
        assertEquals(-correction / Math.sqrt(variance / 5), test.statistic(), NEAR);
        // Student's t with 4 degrees of freedom has a closed form.
        double sine = test.statistic() / Math.sqrt(4 + test.statistic() * test.statistic());
        assertEquals(0.5 + 0.75 * sine * (1 - sine * sine / 3), test.modelIsBetter(), NEAR);
        assertEquals(1 - test.modelIsBetter(), test.rivalIsBetter());
        assertEquals(1, test.lags());
        assertEquals(5, test.rows());
    }

    @Test
    void neighboursThatUndoEachOtherAreWeighted() {
        // Distances 1 -1 1 -1 and a mean of 3: in full, 1 + 2 (-3/4) is below 0; by halves, 1 - 3/4 is not.
        DieboldMariano test = DieboldMariano.of(new double[]{4, 2, 4, 2}, new double[4], 2);
        assertEquals(Kernel.BARTLETT, test.kernel());
        double correction = Math.sqrt((4 + 1 - 4 + 2 / 4.0) / 4);
        assertEquals(correction * 3 / Math.sqrt(0.25 / 4), test.statistic(), NEAR);
        assertTrue(test.rivalIsBetter() < 0.05);
    }

    @Property
    void whoIsBetterDoesNotDependOnWhoIsAskedFirst(
            @ForAll @Size(20) List<@DoubleRange(min = 0, max = 9) Double> model,
            @ForAll @Size(20) List<@DoubleRange(min = 0, max = 9) Double> rival) {
        double[] first = model.stream().mapToDouble(Double::doubleValue).toArray();
        double[] second = rival.stream().mapToDouble(Double::doubleValue).toArray();
        DieboldMariano one = DieboldMariano.of(first, second, 3);
        DieboldMariano other = DieboldMariano.of(second, first, 3);
        assertEquals(one.modelIsBetter(), other.rivalIsBetter(), 1e-9);
    }

    @Test
    void lossesThatNeverDifferDecideNothing() {
        double[] losses = {1, 2, 3, 4};
        assertEquals(0.5, DieboldMariano.of(losses, losses, 1).modelIsBetter());
    }

    @Test
    void lossesThatAlwaysDifferByTheSameDecideAll() {
        assertEquals(0, DieboldMariano.of(new double[]{1, 2, 3}, new double[]{2, 3, 4}, 1).modelIsBetter());
        assertEquals(1, DieboldMariano.of(new double[]{2, 3, 4}, new double[]{1, 2, 3}, 2).modelIsBetter());
    }

    @Test
    void noMoreRowsThanTheHorizonDecideNothing() {
        assertEquals(Double.NaN, DieboldMariano.of(new double[]{1, 2}, new double[]{2, 4}, 2).modelIsBetter());
    }
}
