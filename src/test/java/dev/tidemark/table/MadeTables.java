package dev.tidemark.table;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tables for tests. */
final class MadeTables {
    private static final double[] ODD = {Double.NaN, 0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE, Double.MAX_VALUE, 1e15, -1e15, 1e16, 0.1, 1e-5, 1 / 3.0, -7};

    private MadeTables() {}

    /** A table of any numbers, some of them odd. */
    static Table random(Random random, int rows, int columns) {
        long[] times = random.longs(rows, -99_999_999_999_999L, 999_999_999_999_999L).sorted().toArray();
        double[][] numbers = new double[columns][rows];
        for (double[] column : numbers) {
            boolean isFull = random.nextBoolean();
            Arrays.setAll(column, row -> isFull || random.nextInt(3) > 0
                    ? random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10)
                    : ODD[random.nextInt(ODD.length)]);
        }
        List<String> names = IntStream.range(0, columns).mapToObj(column -> "column " + column + " é").toList();
        return Table.of(names, times, numbers);
    }

    static void assertSame(Table expected, Table found) {
        assertEquals(expected.names(), found.names());
        assertArrayEquals(expected.times(), found.times());
        for (int column = 0; column < expected.names().size(); column++) {
            long[] bits = Arrays.stream(expected.column(column)).mapToLong(Double::doubleToLongBits).toArray();
            assertArrayEquals(bits, Arrays.stream(found.column(column)).mapToLong(Double::doubleToLongBits).toArray());
        }
    }
}
