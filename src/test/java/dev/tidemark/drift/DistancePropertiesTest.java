package dev.tidemark.drift;

import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for distances of any samples. */
class DistancePropertiesTest {
    @Provide
    Arbitrary<double[]> samples() {
        Arbitrary<Double> fine = Arbitraries.doubles().between(-1000, 1000).ofScale(6);
        Arbitrary<Double> coarse = Arbitraries.integers().between(-5, 5).map(Integer::doubleValue);
        return Arbitraries.oneOf(fine.array(double[].class).ofMinSize(1).ofMaxSize(150),
                coarse.array(double[].class).ofMinSize(1).ofMaxSize(150));
    }

    @Property
    void equalSamplesAreNotApart(@ForAll("samples") double[] sample) {
        Distribution one = Distribution.of(sample);
        for (Measure measure : Measure.values()) {
            assertEquals(0, measure.between(one, Distribution.of(sample)));
        }
    }

    @Property
    void noDistanceIsNegative(@ForAll("samples") double[] one, @ForAll("samples") double[] other) {
        for (Measure measure : Measure.values()) {
            assertTrue(measure.between(Distribution.of(one), Distribution.of(other)) >= 0);
        }
    }

    @Property
    void thereAndBackTheWayIsTheSame(@ForAll("samples") double[] one, @ForAll("samples") double[] other) {
        Distribution here = Distribution.of(one);
        Distribution there = Distribution.of(other);
        double way = Measure.WASSERSTEIN.between(here, there) * Math.max(0.001, here.deviation());
        double back = Measure.WASSERSTEIN.between(there, here) * Math.max(0.001, there.deviation());
        assertEquals(way, back, 1e-9);
    }

    @Property
    void aShiftIsItselfOverTheDeviation(@ForAll("samples") double[] sample,
            @ForAll @DoubleRange(min = -50, max = 50) double shift) {
        Distribution one = Distribution.of(sample);
        Distribution shifted = Distribution.of(Arrays.stream(sample).map(value -> value + shift).toArray());
        double expected = Math.abs(shift) / Math.max(0.001, one.deviation());
        assertEquals(expected, Measure.WASSERSTEIN.between(one, shifted), 1e-9 * Math.max(1, expected));
    }

    @Property
    void meanAndDeviationAreThoseOfTheSample(@ForAll("samples") double[] sample) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double squares = Arrays.stream(sample).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
        assertEquals(mean, Distribution.of(sample).mean(), 1e-9);
        assertEquals(Math.sqrt(squares), Distribution.of(sample).deviation(), 1e-8);
    }

    @Property(tries = 100)
    void aCondensedOneIsNearTheWhole(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        double[] sample = Made.heavy(seed, (int) (seed % 9000) + 300);
        Distribution whole = Distribution.of(sample);
        Distribution condensed = whole.condensed();
        assertTrue(condensed.size() < 230, () -> "" + condensed.size());
        assertEquals(whole.low(), condensed.low());
        assertEquals(whole.high(), condensed.high());
        assertEquals(whole.rows(), condensed.rows());
        double most = 1.0 / 400 + 1.0 / whole.rows();
        for (double probe : Arrays.copyOf(sample, 50)) {
            assertEquals(Made.upTo(whole, probe), Made.upTo(condensed, probe), most);
        }
        // The area between two functions that are so near is no more than that times the whole width.
        assertTrue(Measure.WASSERSTEIN.between(whole, condensed) <= most * (whole.high() - whole.low())
                / whole.deviation());
        Distribution current = Distribution.of(Made.heavy(seed + 1, 1000));
        assertEquals(Measure.WASSERSTEIN.between(whole, current), Measure.WASSERSTEIN.between(condensed, current),
                Measure.WASSERSTEIN.between(whole, condensed) + 1e-12);
    }
}
