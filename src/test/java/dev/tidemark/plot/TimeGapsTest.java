package dev.tidemark.plot;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeGapsTest {
    private static final long NONE = Long.MIN_VALUE;
    private static final long MINUTE = 60_000;

    @Test
    void aStepOfMoreThanOneAndAHalfIntervalsIsAGap() {
        TimeGaps gaps = TimeGaps.in(new long[]{0, 10, 20, 35, 45, 61, 71});
        assertEquals(10, gaps.usualInterval());
        assertEquals(1, gaps.count());
        assertEquals(5, gaps.nextGap(0, 7));
        assertEquals(16, gaps.length(5));
        assertFalse(gaps.isAfterGap(3));
        assertEquals(0, gaps.length(3));
    }

    @Test
    void aRowWithoutATimeTookOneInterval() {
        TimeGaps gaps = TimeGaps.in(new long[]{NONE, 0, 10, NONE, NONE, 30, NONE, 50, 60, NONE, 90, 100, 110, 120});
        assertEquals(10, gaps.usualInterval());
        assertEquals(10, gaps.nextGap(0, 14));
        assertEquals(30, gaps.length(10));
        assertEquals(1, gaps.count());
    }

    @Test
    void standingStillAndGoingBackAreNoGaps() {
        TimeGaps gaps = TimeGaps.in(new long[]{0, 10, 10, 20, 5, 15, 25});
        assertEquals(0, gaps.count());
        assertEquals(7, gaps.nextGap(0, 7));
    }

    @Test
    void withoutTimesThereAreNoGaps() {
        for (long[] times : new long[][]{{}, {5}, {NONE, NONE}, {7, 7, 7}, {3, 2, 1}}) {
            TimeGaps gaps = TimeGaps.in(times);
            assertEquals(0, gaps.usualInterval());
            assertEquals(0, gaps.count());
            assertEquals(times.length, gaps.nextGap(0, times.length));
        }
    }

    @Test
    void ofEquallyCommonStepsTheSmallerIsTheUsualOne() {
        assertEquals(10, TimeGaps.in(new long[]{0, 20, 30, 50, 60}).usualInterval());
    }

    @Test
    void aGapLongerThanAllTimeIsStillOne() {
        TimeGaps gaps = TimeGaps.in(new long[]{NONE + 1, NONE + 2, NONE + 3, Long.MAX_VALUE});
        assertEquals(3, gaps.nextGap(0, 4));
        assertEquals(Long.MAX_VALUE, gaps.length(3));
    }

    @Test
    void theNightsOfALongColumnOfMinutesAreItsGaps() {
        int days = 500;
        int minutes = 390;
        long[] times = new long[days * minutes];
        for (int i = 0; i < times.length; i++) {
            times[i] = i / minutes * 1440L * MINUTE + i % minutes * MINUTE;
        }
        TimeGaps gaps = TimeGaps.in(times);
        assertEquals(MINUTE, gaps.usualInterval());
        assertEquals(days - 1, gaps.count());
        for (int day = 1; day < days; day++) {
            assertEquals(day * minutes, gaps.nextGap((day - 1) * minutes + 1, times.length));
            assertEquals((17 * 60 + 31) * MINUTE, gaps.length(day * minutes));
        }
    }

    @Property
    void theNextGapIsTheOneThatLookingAtEachBarFinds(@ForAll @IntRange(min = 2, max = 30_000) int size,
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20_000) int rarity) {
        var random = new Random(seed);
        long[] times = new long[size];
        for (int i = 1; i < size; i++) {
            times[i] = times[i - 1] + (random.nextInt(rarity) == 1 ? 1000 : 10);
        }
        TimeGaps gaps = TimeGaps.in(times);
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(size);
            int limit = from + random.nextInt(size - from + 1);
            int expected = from;
            while (expected < limit && !isAfterGap(times, expected, gaps.usualInterval())) {
                expected++;
            }
            assertEquals(expected, gaps.nextGap(from, limit));
        }
    }

    private static boolean isAfterGap(long[] times, int bar, long usual) {
        return bar > 0 && (times[bar] - times[bar - 1]) * 2 > usual * 3;
    }

    @Test
    void aColumnOfManyBarsIsSampledFairly() {
        // Every hundredth step is long, as often as a simple stride would look.
        long[] times = new long[2_000_001];
        for (int i = 1; i < times.length; i++) {
            times[i] = times[i - 1] + (i % 100 == 1 ? 1000 : 10);
        }
        TimeGaps gaps = TimeGaps.in(times);
        assertEquals(10, gaps.usualInterval());
        assertEquals(20_000, gaps.count());
        assertTrue(gaps.isAfterGap(101));
    }
}
