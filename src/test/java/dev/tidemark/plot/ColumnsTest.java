package dev.tidemark.plot;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColumnsTest {
    private static final double NONE = Double.NaN;

    private final Columns columns = new Columns();

    @Property
    void everyVisibleBarIsInTheColumnThatHoldsItsMiddle(@ForAll @IntRange(max = 3000) int size,
            @ForAll @DoubleRange(min = -0.5, max = 1) double start,
            @ForAll @DoubleRange(min = 0.01, max = 1.5) double part,
            @ForAll @IntRange(min = 1, max = 400) int count, @ForAll long seed) {
        double[] values = new Random(seed).doubles(size).map(value -> value < 0.1 ? NONE : value).toArray();
        double first = start * size;
        double last = first + Math.max(part * size, 0.5);
        columns.gather(Pyramid.over(new DoubleSeries(values)), first, last, count);
        assertEquals(count, columns.count());
        assertEquals(Math.clamp(Columns.firstBar(first), 0, size), columns.from(0));
        assertEquals(Math.clamp(Columns.firstBar(last), 0, size), columns.to(count - 1));
        double width = (last - first) / count;
        for (int column = 0; column < count; column++) {
            assertEquals(columns.from(column), column == 0 ? columns.from(0) : columns.to(column - 1));
            for (int bar = columns.from(column); bar < columns.to(column); bar++) {
                assertEquals(column + 0.5, (bar + 0.5 - first) / width, 0.5 + 1e-6);
            }
            assertLikeTheBars(column, values);
        }
    }

    private void assertLikeTheBars(int column, double[] values) {
        int from = columns.from(column);
        int to = columns.to(column);
        var extent = new Extent();
        for (int bar = from; bar < to; bar++) {
            extent.add(values[bar]);
        }
        assertEquals(extent.isEmpty() ? NONE : extent.min(), columns.min(column));
        assertEquals(extent.isEmpty() ? NONE : extent.max(), columns.max(column));
        assertEquals(from < to ? values[from] : NONE, columns.first(column));
        assertEquals(from < to ? values[to - 1] : NONE, columns.last(column));
    }

    @Test
    void fewerColumnsUseTheSameRoom() {
        Pyramid pyramid = Pyramid.over(new DoubleSeries(new double[]{1, 2, 3, 4}));
        columns.gather(pyramid, 0, 4, 4);
        columns.gather(pyramid, 0, 4, 2);
        assertEquals(2, columns.count());
        assertEquals(1, columns.min(0));
        assertEquals(2, columns.max(0));
        assertEquals(3, columns.min(1));
    }

    @Test
    void strokesReachToWhereTheLineCameFrom() {
        double[] xs = new double[5];
        double[] tops = new double[5];
        double[] bottoms = new double[5];
        columns.gather(Pyramid.over(new DoubleSeries(new double[]{1, 3, 7, 8, NONE, 2, 2, 2})), 0, 8, 4);
        int count = columns.strokes(new LinearScale(0, 10, 100, 0), 20, 2, xs, tops, bottoms);
        assertEquals(4, count);
        assertArrayEquals(new double[]{20.5, 21.5, 22.5, 23.5, 0}, xs);
        assertArrayEquals(new double[]{69, 19, 79, 79, 0}, tops);
        assertArrayEquals(new double[]{91, 71, 81, 81, 0}, bottoms);
    }

    @Test
    void columnsWithoutBarsHaveNoStrokeAndBreakNothing() {
        double[] xs = new double[10];
        double[] tops = new double[10];
        double[] bottoms = new double[10];
        columns.gather(Pyramid.over(new DoubleSeries(new double[]{1, 5})), 0, 2, 10);
        assertEquals(2, columns.strokes(new LinearScale(0, 10, 100, 0), 0, 0, xs, tops, bottoms));
        assertEquals(90, bottoms[1]);
        assertTrue(tops[1] < bottoms[1]);
    }
}
