package dev.tidemark.forecast.math;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TrailingTest {
    @Property
    void everyMeanIsThatOfItsWindow(@ForAll @Size(max = 40) List<@DoubleRange(min = 0, max = 1000) Double> made,
            @ForAll @IntRange(min = 1, max = 50) int window) {
        double[] values = made.stream().mapToDouble(Double::doubleValue).toArray();
        double[] means = Trailing.means(values, window);
        for (int i = 0; i < values.length; i++) {
            double expected = i < window - 1
                    ? Double.NaN
                    : Arrays.stream(values, i - window + 1, i + 1).average().orElseThrow();
            assertEquals(expected, means[i], 1e-10);
        }
    }

    @Property
    void aMeanKnowsNothingOfWhatIsOutsideItsWindow(@ForAll @IntRange(min = 1, max = 30) int window) {
        double[] values = new Random(window).doubles(100).toArray();
        double before = Trailing.means(values, window)[60];
        Arrays.fill(values, 0, 61 - window, 1e300);
        Arrays.fill(values, 61, 100, Double.NaN);
        assertEquals(before, Trailing.means(values, window)[60]);
    }

    @Test
    void aMissingValueIsMissedByItsWindowsAlone() {
        double none = Double.NaN;
        assertArrayEquals(new double[]{none, none, none, 4, 5},
                Trailing.means(new double[]{1, none, 3, 5, 5}, 2));
    }
}
