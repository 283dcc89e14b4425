package dev.tidemark.plot;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import dev.tidemark.base.CancelledFault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PyramidTest {
    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 5000),
                Arbitraries.of(0, 1, 63, 64, 65, 127, 128, 255, 256, 257, 1023, 1024, 1025, 4096, 4097, 65_537));
    }

    @Property
    void anyStretchHasTheExtentThatAScanFinds(@ForAll("sizes") int size, @ForAll long seed,
            @ForAll @IntRange(max = 10) int missingTenths) {
        double[] values = values(size, seed, missingTenths);
        Pyramid pyramid = Pyramid.over(new DoubleSeries(values));
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            int from = random.nextInt(size + 1);
            int to = from + random.nextInt(size - from + 1);
            assertSameAsScan(pyramid, values, from, to);
        }
        assertSameAsScan(pyramid, values, 0, size);
    }

    @Property
    void integersAtAScaleAreReducedLikeTheirValues(@ForAll("sizes") int size, @ForAll long seed,
            @ForAll @IntRange(max = 10) int missingTenths) {
        var random = new Random(seed);
        long[] mantissas = new long[size + 3];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            boolean isMissing = random.nextInt(10) < missingTenths;
            mantissas[i] = isMissing ? Long.MIN_VALUE : random.nextLong() >> random.nextInt(63);
            values[i] = isMissing ? Double.NaN : mantissas[i] / 100.0;
        }
        var series = new ScaledSeries(mantissas, size, 100);
        assertSameAsScan(Pyramid.over(series), values, 0, size);
        for (int i = 0; i < size; i++) {
            assertEquals(values[i], series.at(i));
        }
    }

    @Test
    void theLargestMantissaIsANumber() {
        var extent = new Extent();
        new ScaledSeries(new long[]{Long.MAX_VALUE, Long.MIN_VALUE + 1}, 2, 1).reduce(0, 1, extent);
        assertEquals(0x1p63, extent.min());
        assertEquals(0x1p63, extent.max());
    }

    @Test
    void anExtentIsWidenedAndNotReplaced() {
        var extent = new Extent();
        extent.add(-5);
        Pyramid.over(new DoubleSeries(new double[200])).reduce(0, 200, extent);
        assertEquals(-5, extent.min());
        assertEquals(0, extent.max());
    }

    @Test
    void infinitiesAreNumbers() {
        double[] values = new double[300];
        values[100] = Double.POSITIVE_INFINITY;
        values[200] = Double.NEGATIVE_INFINITY;
        Pyramid pyramid = Pyramid.over(new DoubleSeries(values));
        assertSameAsScan(pyramid, values, 0, 300);
        assertSameAsScan(pyramid, values, 100, 101);
    }

    @Test
    void aLongStretchTakesFewLooks() {
        var looks = new AtomicInteger();
        Series counting = new Series() {
            @Override
            public int size() {
                return 1_000_000;
            }

            @Override
            public double at(int index) {
                return index;
            }

            @Override
            public void reduce(int from, int to, Extent into) {
                looks.addAndGet(to - from);
                into.add(from);
                into.add(to - 1);
            }
        };
        Pyramid pyramid = Pyramid.over(counting);
        assertEquals(1_000_000, looks.getAndSet(0));
        var extent = new Extent();
        pyramid.reduce(1, 999_999, extent);
        assertEquals(1, extent.min());
        assertEquals(999_998, extent.max());
        assertTrue(looks.get() < 128, looks::toString);
        assertSame(counting, pyramid.series());
    }

    @Test
    void buildingStopsWhenItIsNoLongerWanted() {
        var series = new DoubleSeries(new double[1_000_000]);
        var asked = new AtomicInteger();
        assertThrows(CancelledFault.class, () -> Pyramid.over(series, () -> asked.incrementAndGet() > 2));
        assertEquals(3, asked.get());
    }

    private static double[] values(int size, long seed, int missingTenths) {
        return new Random(seed).doubles(size, -1e9, 1e9)
                .map(value -> Math.abs(value) % 10 < missingTenths ? Double.NaN : value).toArray();
    }

    private static void assertSameAsScan(Pyramid pyramid, double[] values, int from, int to) {
        var expected = new Extent();
        for (int i = from; i < to; i++) {
            expected.add(values[i]);
        }
        var found = new Extent();
        pyramid.reduce(from, to, found);
        assertEquals(expected.isEmpty(), found.isEmpty());
        assertEquals(expected.min(), found.min());
        assertEquals(expected.max(), found.max());
    }
}
