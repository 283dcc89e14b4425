package dev.tidemark.forecast.math;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** ReferenceTest holds it against scipy's as well. */
class StudentTTest {
    @ParameterizedTest
    @CsvSource({"1, 6.3138, 0.95", "1, 63.657, 0.995", "4, 2.776, 0.975", "10, 1.8125, 0.95", "10, 2.228, 0.975",
            "10, 4.144, 0.999", "30, 2.457, 0.99", "120, 1.980, 0.975", "1000000, 1.6449, 0.95",
            "1000000, 2.3263, 0.99"})
    void itIsWhatEveryTableSays(double freedom, double t, double probability) {
        assertEquals(probability, StudentT.below(t, freedom), 2e-5);
    }

    @Property
    void withOneAndTwoDegreesItHasAClosedForm(@ForAll @DoubleRange(min = -1000, max = 1000) double t) {
        assertEquals(0.5 + Math.atan(t) / Math.PI, StudentT.below(t, 1), 1e-13);
        assertEquals(0.5 + t / (2 * Math.sqrt(2 + t * t)), StudentT.below(t, 2), 1e-13);
    }

    @Property
    void bothSidesAreOne(@ForAll @DoubleRange(min = 0, max = 50) double t,
            @ForAll @DoubleRange(min = 0.5, max = 1e5) double freedom) {
        assertEquals(1, StudentT.below(t, freedom) + StudentT.below(-t, freedom), 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"Infinity, 1", "-Infinity, 0", "0, 0.5"})
    void theEndsAndTheMiddleAreExact(double t, double probability) {
        assertEquals(probability, StudentT.below(t, 7));
    }
}
