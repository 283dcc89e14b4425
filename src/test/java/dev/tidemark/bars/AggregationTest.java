package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Progress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AggregationTest {
    private static final String HEADER = "time,open,high,low,close,volume\n";

    @Test
    void barsArePutTogetherByTheirStretchOfTime() {
        RegularBars bars = of(HEADER + """
                2024-01-01T00:00:00Z,10,12,9,11,1
                2024-01-01T00:01:00Z,11,15,10,14,2
                2024-01-01T00:04:00Z,14,14,8,9,4
                2024-01-01T00:05:00Z,9,10,9,10,8
                """, "5m");
        assertEquals(2, bars.size());
        assertArrayEquals(new double[]{10, 9}, bars.opens());
        assertArrayEquals(new double[]{15, 10}, bars.highs());
        assertArrayEquals(new double[]{8, 9}, bars.lows());
        assertArrayEquals(new double[]{9, 10}, bars.closes());
        assertArrayEquals(new double[]{7, 8}, bars.volumes());
        assertTrue(bars.isPartial(0) && bars.isPartial(1));
    }

    @Test
    void aFullBarIsNotPartial() {
        RegularBars bars = of(HEADER + """
                2024-01-01T00:00:00Z,1,1,1,1,1
                2024-01-01T00:01:00Z,1,1,1,1,1
                2024-01-01T00:02:00Z,1,1,1,1,1
                """, "2m");
        assertFalse(bars.isPartial(0));
        assertTrue(bars.isPartial(1));
        assertEquals(1, bars.partialBars());
    }

    @Test
    void equalRowsOfOneTimeCountOnceAndOfDifferentOnesTheLast() {
        RegularBars bars = of(HEADER + """
                2024-01-01T00:00:00Z,1,1,1,1,1
                2024-01-01T00:00:00Z,1,1,1,1,1
                2024-01-01T00:01:00Z,2,2,2,2,2
                2024-01-01T00:01:00Z,3,3,3,3,3
                2024-01-01T00:02:00Z,4,4,4,4,4
                """, "1m");
        assertArrayEquals(new double[]{1, 3, 4}, bars.closes());
        assertEquals(new RegularBars.Origin(5, Interval.MINUTE, 1, 1, 0, 0), bars.origin());
    }

    @Test
    void aMissingValueIsPassedOver() {
        RegularBars bars = of(HEADER + """
                2024-01-01T00:00:00Z,,5,4,,1
                2024-01-01T00:01:00Z,7,,,8,
                2024-01-01T00:02:00Z,,,,,
                """, "2m");
        assertArrayEquals(new double[]{7, Double.NaN}, bars.opens());
        assertArrayEquals(new double[]{5, Double.NaN}, bars.highs());
        assertArrayEquals(new double[]{8, Double.NaN}, bars.closes());
        assertArrayEquals(new double[]{1, Double.NaN}, bars.volumes());
    }

    @Test
    void anIntervalThatDoesNotFitIsAFault() {
        String hours = HEADER + "2024-01-01T00:00:00Z,1,1,1,1,1\n2024-01-01T01:00:00Z,1,1,1,1,1\n";
        DataFault fault = assertThrows(DataFault.class, () -> of(hours, "5m"));
        assertEquals(
                "bars: bars of 1h cannot be put together to bars of 5m; expected an interval that is a multiple of 1h",
                fault.sentence());
    }

    @Test
    void aTableWithoutTimesIsAFault() {
        assertTrue(assertThrows(DataFault.class, () -> of("close\n1\n2\n", "5m")).sentence()
                .startsWith("bars: no column of times was found"));
    }

    @Test
    void theIntervalOfATableIsItsMostFrequentStep() {
        assertEquals(Optional.of(new Interval(60)), Aggregation.intervalOf(new long[]{0, 60_000, 120_000, 420_000}));
        assertEquals(Optional.of(new Interval(60)), Aggregation.intervalOf(new long[]{0, 60_000, 360_000}));
        assertEquals(Optional.of(new Interval(60)),
                Aggregation.intervalOf(new long[]{180_000, 0, 120_000, TimeFormat.MISSING, 60_000}));
        assertEquals(Optional.empty(), Aggregation.intervalOf(new long[]{0}));
        assertEquals(Optional.empty(), Aggregation.intervalOf(new long[]{0, TimeFormat.MISSING, 60_000}));
    }

    @Property(tries = 50)
    void closesAndVolumesAreThoseOfAPlainWalk(@ForAll @IntRange(min = 1, max = 12) int minutes, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(HEADER);
        TreeMap<Long, List<double[]>> stretches = new TreeMap<>();
        long time = 1_700_000_000_000L / 60_000 * 60_000;
        for (int i = 0; i < 60; i++) {
            time += 60_000L * (i == 1 || random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(20));
            double[] bar = {random.nextInt(100), random.nextInt(100)};
            text.append(time).append(",1,1,1,").append((int) bar[0]).append(',').append((int) bar[1]).append('\n');
            stretches.computeIfAbsent(Math.floorDiv(time, minutes * 60_000L), key -> new ArrayList<>()).add(bar);
        }
        RegularBars bars = of(text.toString(), minutes + "m");
        assertArrayEquals(stretches.values().stream().mapToDouble(stretch -> stretch.getLast()[0]).toArray(),
                bars.closes());
        assertArrayEquals(
                stretches.values().stream().mapToDouble(stretch -> stretch.stream().mapToDouble(bar -> bar[1]).sum())
                        .toArray(),
                bars.volumes());
        assertEquals(stretches.values().stream().filter(stretch -> stretch.size() < minutes).count(),
                bars.partialBars());
    }

    @Property(tries = 200)
    void doublesAreTheNearestToTheDecimals(@ForAll long mantissa, @ForAll @IntRange(max = 18) int scale) {
        Decimals.Scaled decimals = new Decimals.Scaled(new long[]{mantissa, mantissa >> 20}, 2, scale);
        for (int i = 0; i < 2; i++) {
            double expected = decimals.isMissing(i) ? Double.NaN : decimals.at(i).doubleValue();
            assertEquals(expected, decimals.doubles()[i]);
        }
    }

    private static RegularBars of(String text, String interval) {
        try (BarInput input = BarInput.open(
                new Input.Stream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "bars"),
                new ReadOptions(ReadOptions.DETECT.columns(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), ReadOptions.Order.FILE),
                1, Path.of(System.getProperty("java.io.tmpdir")))) {
            return Aggregation.of(input.load(Progress.NONE, Cancellation.NEVER), Interval.of(interval), "bars");
        }
    }
}
