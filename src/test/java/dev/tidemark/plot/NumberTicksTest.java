package dev.tidemark.plot;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NumberTicksTest {
    private static final Map<Character, Integer> UNITS = Map.of('K', 3, 'M', 6, 'B', 9, 'T', 12);

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.doubles().between(-1000, 1000),
                Arbitraries.doubles().between(1e5, 1e5 + 0.01).ofScale(12), Arbitraries.of(0.0, 1e-9, 1e300, 1e15));
    }

    @Property(tries = 3000)
    void ticksAreInOrderInsideAndFewAndTheirLabelsReadBack(@ForAll("numbers") double one,
            @ForAll("numbers") double other, @ForAll @IntRange(min = 1, max = 30) int most) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        assertGood(NumberTicks.between(low, high, most), low, high, most);
        assertGood(NumberTicks.compact(low, high, most), low, high, most);
        assertGood(NumberTicks.whole(low, high, most), low, high, most);
    }

    @Property
    void closeNeighboursHaveTicksThatDiffer(@ForAll double low, @ForAll @IntRange(min = 1, max = 40) int ulps,
            @ForAll @IntRange(min = 1, max = 30) int most) {
        double high = low + ulps * Math.ulp(low);
        if (Double.isFinite(high)) {
            assertGood(NumberTicks.between(low, high, most), low, high, most);
        }
    }

    @Property
    void whereThereIsRoomThereIsNoWantOfTicks(@ForAll("numbers") double low,
            @ForAll @IntRange(min = 4, max = 30) int most) {
        double high = low + Math.max(Math.abs(low), 1e-200) * 0.37;
        if (Double.isFinite(high) && Math.abs(low) < 1e290) {
            // Round steps are at most twice apart.
            assertTrue(NumberTicks.between(low, high, most).size() >= most / 2 - 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 10           | 5  | 0 2 4 6 8 10
            0            | 1            | 4  | 0 0.25 0.50 0.75 1.00
            -1           | 1            | 4  | -1.0 -0.5 0 0.5 1.0
            100000.01    | 100000.02    | 4  | 100,000.0100 100,000.0125 100,000.0150 100,000.0175 100,000.0200
            1234         | 5678         | 5  | 2,000 3,000 4,000 5,000
            -3000        | 999          | 2  | -2,000 0
            0            | 1e-9         | 2  | 0 0.5e-9 1.0e-9
            0            | 1e300        | 2  | 0 0.5e300 1.0e300
            42.195       | 42.195       | 5  | 42.195
            0.00001233   | 0.00001236   | 3  | 0.00001233 0.00001234 0.00001235 0.00001236
            """)
    void labelsHaveTheDecimalsThatTheStepNeeds(double low, double high, int most, String labels) {
        assertEquals(labels, labels(NumberTicks.between(low, high, most)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 2000000       | 4 | 0 0.5M 1.0M 1.5M 2.0M
            0       | 900           | 3 | 0 500
            0       | 12000         | 4 | 0 5K 10K
            0       | 3e9           | 3 | 0 1B 2B 3B
            0       | 5e14          | 2 | 0 250T 500T
            0       | 5e17          | 1 | 0 5e17
            """)
    void amountsAreInThousandsAndMillions(double low, double high, int most, String labels) {
        assertEquals(labels, labels(NumberTicks.compact(low, high, most)));
    }

    @Test
    void wholeNumbersStayWhole() {
        assertEquals("1 2 3", labels(NumberTicks.whole(0.5, 3.4, 20)));
        assertEquals("0 5 10 15 20", labels(NumberTicks.whole(0, 24, 9)));
        assertEquals("", labels(NumberTicks.whole(0.25, 0.75, 5)));
    }

    @Test
    void whatIsNoRangeHasNoTicks() {
        assertEquals(List.of(), NumberTicks.between(2, 1, 5));
        assertEquals(List.of(), NumberTicks.between(Double.NaN, 1, 5));
        assertEquals(List.of(), NumberTicks.between(0, Double.POSITIVE_INFINITY, 5));
        assertEquals(List.of(), NumberTicks.between(0, 1, 0));
    }

    private static String labels(List<NumberTick> ticks) {
        return String.join(" ", ticks.stream().map(NumberTick::label).toList());
    }

    private static void assertGood(List<NumberTick> ticks, double low, double high, int most) {
        assertTrue(ticks.size() <= most + 1, ticks::toString);
        var labels = new HashSet<String>();
        double before = Double.NEGATIVE_INFINITY;
        for (NumberTick tick : ticks) {
            assertTrue(tick.value() >= low && tick.value() <= high, tick::toString);
            assertTrue(tick.value() > before, tick::toString);
            assertTrue(labels.add(tick.label()), tick::toString);
            assertEquals(tick.value(), read(tick.label()), tick::toString);
            before = tick.value();
        }
    }

    /** Reads a label in a way of its own. */
    private static double read(String label) {
        String plain = label.replace(",", "");
        int unit = UNITS.getOrDefault(plain.charAt(plain.length() - 1), 0);
        return unit == 0
                ? Double.parseDouble(plain)
                : new BigDecimal(plain.substring(0, plain.length() - 1)).scaleByPowerOfTen(unit).doubleValue();
    }
}
