package dev.tidemark.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DriftWindowTest {
    private record Row(long time, double value) {}

    @Test
    void theOldestRowGoes() {
        DriftWindow window = new DriftWindow(3, 1);
        for (int i = 1; i <= 5; i++) {
            window.add(new double[]{i});
        }
        assertArrayEquals(new double[]{3, 4, 5}, window.rows().column(0));
        assertEquals(3, window.size());
        assertEquals(5, window.added());
    }

    @Test
    void aLateRowTakesItsPlaceAndTheOldestGoes() {
        DriftWindow window = new DriftWindow(3, 1);
        window.add(10, new double[]{1});
        window.add(30, new double[]{3});
        window.add(40, new double[]{4});
        assertTrue(window.add(20, new double[]{2}));
        assertArrayEquals(new long[]{20, 30, 40}, window.rows().times());
        assertArrayEquals(new double[]{2, 3, 4}, window.rows().column(0));
        assertEquals(0, window.late());
    }

    @Test
    void aRowOlderThanAllOfAFullWindowIsNotTaken() {
        DriftWindow window = new DriftWindow(2, 1);
        window.add(10, new double[]{1});
        assertTrue(window.add(5, new double[]{0}));
        assertFalse(window.add(4, new double[]{-1}));
        assertArrayEquals(new long[]{5, 10}, window.rows().times());
        assertEquals(1, window.late());
        assertEquals(2, window.added());
    }

    @Test
    void aRowWithoutATimeIsAsNewAsTheNewest() {
        DriftWindow window = new DriftWindow(3, 1);
        window.add(10, new double[]{1});
        window.add(new double[]{2});
        window.add(5, new double[]{0});
        assertArrayEquals(new double[]{0, 1, 2}, window.rows().column(0));
        assertArrayEquals(new long[]{5, 10, 10}, window.rows().times());
    }

    @Property(tries = 300)
    void theWindowHoldsTheNewestRowsInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int capacity) {
        Random chance = new Random(seed);
        DriftWindow window = new DriftWindow(capacity, 2);
        List<Row> plain = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Row row = new Row(i / 3 - chance.nextInt(60), i);
            window.add(row.time, new double[]{row.value, -row.value});
            plain.add(row);
            plain.sort(Comparator.comparingLong(Row::time).thenComparingDouble(Row::value));
            if (plain.size() > capacity) {
                plain.removeFirst();
            }
        }
        assertArrayEquals(plain.stream().mapToDouble(Row::value).toArray(), window.rows().column(0));
        assertArrayEquals(plain.stream().mapToDouble(row -> -row.value).toArray(), window.rows().column(1));
        assertEquals(400, window.added() + window.late());
    }

    @Test
    void rowsStayWholeWhileManyThreadsAdd() throws InterruptedException {
        DriftWindow window = new DriftWindow(500, 36);
        AtomicBoolean isDone = new AtomicBoolean();
        List<Thread> writers = IntStream.range(0, 8).mapToObj(writer -> Thread.ofVirtual().start(() -> {
            double[] row = new double[36];
            for (int i = 0; i < 5000; i++) {
                Arrays.fill(row, writer * 5000 + i);
                window.add(i, row);
            }
        })).toList();
        Thread ender = Thread.ofVirtual().start(() -> {
            for (Thread writer : writers) {
                join(writer);
            }
            isDone.set(true);
        });
        do {
            WindowRows rows = window.rows();
            assertTrue(rows.size() <= 500);
            for (int f = 1; f < 36; f++) {
                assertArrayEquals(rows.column(0), rows.column(f));
            }
            assertEquals(rows.size(), Arrays.stream(rows.column(0)).distinct().count());
        } while (!isDone.get());
        ender.join();
        assertEquals(40_000, window.added() + window.late());
        assertEquals(500, window.size());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DriftWindow(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new DriftWindow(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new DriftWindow(1 << 20, 1 << 12));
        assertThrows(IllegalArgumentException.class, () -> new DriftWindow(5, 2).add(new double[3]));
    }
}
