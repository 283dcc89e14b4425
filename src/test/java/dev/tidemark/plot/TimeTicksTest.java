package dev.tidemark.plot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TimeTicksTest {
    private static final long NONE = Long.MIN_VALUE;
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void daysOfAYearAreNamedByMonth() {
        assertEquals("0:Jan[2024] 91:Apr 182:Jul 274:Oct 366:Jan[2025]",
                text(bars("2024-01-01T00:00:00Z", DAY, 380), 0, 380, 7));
    }

    @Test
    void yearsNeedNoContext() {
        assertEquals("0:2000 3653:2010 7305:2020", text(bars("2000-01-01T00:00:00Z", DAY, 9000), 0, 9000, 4));
    }

    @Test
    void daysAreNamedWithTheYearAtTheFirst() {
        assertEquals("9:Mar 10[2024] 10:Mar 11 11:Mar 12 12:Mar 13",
                text(bars("2024-03-01T00:00:00Z", DAY, 30), 9, 13, 8));
    }

    @Test
    void minutesAreNamedWithTheDateWhereItChanges() {
        assertEquals("0:23:00[Mar 5, 2024] 30:23:30 60:00:00[Mar 6, 2024] 90:00:30",
                text(bars("2024-03-05T23:00:00Z", MINUTE, 120), 0, 120, 5));
    }

    @Test
    void secondsAndMillisecondsHaveTheirWords() {
        assertEquals("0:14:30:05[Mar 5, 2024] 5:14:30:10 10:14:30:15",
                text(bars("2024-03-05T14:30:05Z", SECOND, 12), 0, 12, 4));
        assertEquals("0:.500[Mar 5, 2024 14:30:05] 250:.750 500:.000[Mar 5, 2024 14:30:06] 750:.250",
                text(bars("2024-03-05T14:30:05.500Z", 1, 1000), 0, 1000, 5));
    }

    @Test
    void aTickStandsAtTheFirstBarAfterABoundaryThatHasNoBar() {
        long[] times = times("2024-03-05T10:50:00Z", "2024-03-05T10:58:00Z", "2024-03-05T11:07:00Z",
                "2024-03-05T11:09:00Z", "2024-03-05T11:21:00Z");
        String ticks = text(times, 0, 5, 2);
        assertEquals("2:11:07[Mar 5, 2024]", ticks);
    }

    @Test
    void theDayIsSaidAlsoWhereNoTickWouldStand() {
        assertEquals("100:11:41[Mar 5, 2024]", text(bars("2024-03-05T10:01:00Z", MINUTE, 500), 100, 101, 1));
        assertEquals("1:10:00:01[Mar 5, 2024]", text(same("2024-03-05T10:00:01Z"), 1, 3, 5));
        assertEquals("1:10:20[Mar 5, 2024]", text(same("2024-03-05T10:20:00Z"), 1, 3, 5));
        assertEquals("1:.007[Mar 5, 2024 10:20:00]", text(same("2024-03-05T10:20:00.007Z"), 1, 3, 5));
        assertEquals("2:Mar 5[2024]",
                text(times("2024-03-04T00:00:00Z", "2024-03-05T00:00:00Z", "2024-03-05T00:00:00Z"), 2, 3, 5));
    }

    private static long[] same(String time) {
        return times(time, time, time);
    }

    @Test
    void anHourThatTheClockSkipsIsNotNamed() {
        // 2024-03-31, 02:00 to 03:00
        long[] bars = bars("2024-03-30T23:00:00Z", HOUR, 6);
        assertEquals("0:00:00[Mar 31, 2024] 1:01:00 2:03:00[UTC+2] 3:04:00 4:05:00 5:06:00",
                text(BERLIN, bars, 0, 6, 7));
    }

    @Test
    void anHourThatComesTwiceIsToldApart() {
        // 2024-10-27, 03:00 becomes 02:00
        long[] bars = bars("2024-10-26T22:00:00Z", HOUR, 6);
        assertEquals("0:00:00[Oct 27, 2024] 1:01:00 2:02:00 3:02:00[UTC+1] 4:03:00 5:04:00",
                text(BERLIN, bars, 0, 6, 7));
        long[] quarters = bars("2024-10-27T00:00:00Z", 15 * MINUTE, 9);
        assertEquals("0:02:00[Oct 27, 2024] 2:02:30 4:02:00[UTC+1] 6:02:30 8:03:00", text(BERLIN, quarters, 0, 9, 6));
    }

    @Test
    void severalHoursFollowTheClockOnTheWall() {
        long[] bars = bars("2024-10-26T22:00:00Z", HOUR, 26);
        assertEquals("0:00:00[Oct 27, 2024] 4:03:00[UTC+1] 7:06:00 10:09:00 13:12:00 16:15:00 19:18:00 22:21:00 "
                + "25:00:00[Oct 28, 2024]", text(BERLIN, bars, 0, 26, 10));
    }

    @Test
    void daysStartAtMidnightOfTheZone() {
        long[] bars = bars("2024-03-30T00:00:00Z", HOUR, 72);
        assertEquals("23:Mar 31[2024] 46:Apr 1 70:Apr 2", text(BERLIN, bars, 0, 72, 4));
        assertEquals("24:Mar 31[2024] 48:Apr 1",
                text(TimeTicks.over(bars, BERLIN).in(ZoneOffset.UTC).between(10, 72, 300, 100)));
    }

    @Test
    void withoutTimesRowsAreNumbered() {
        assertEquals("0:1 1:2 2:3", text(new long[0], 0, 3, 5));
        assertEquals("9999:10,000 19999:20,000", text(new long[0], 0, 29_000, 3));
        long[] missing = {NONE, NONE, NONE};
        assertEquals("0:1 1:2 2:3", text(missing, 0, 3, 5));
    }

    @Test
    void whatHasNoRoomHasNoTicks() {
        TimeTicks ticks = TimeTicks.over(bars("2024-01-01T00:00:00Z", DAY, 10), ZoneOffset.UTC);
        assertEquals(List.of(), ticks.between(5, 5, 100, 50));
        assertEquals(List.of(), ticks.between(0, 10, 10, 50));
        assertEquals(List.of(), ticks.between(Double.NaN, 10, 100, 50));
        assertEquals(List.of(), ticks.between(100, 200, 100, 50));
    }

    @Test
    void rowsWithoutATimeHaveNoTick() {
        long[] times = bars("2024-03-01T00:00:00Z", DAY, 10);
        times[0] = NONE;
        times[4] = NONE;
        assertEquals("1:Mar 2[2024] 2:Mar 3 3:Mar 4 5:Mar 6 6:Mar 7 7:Mar 8 8:Mar 9 9:Mar 10", text(times, 0, 10, 12));
    }

    @Property
    void ticksAreVisibleApartAndSayWhatTheirBarsAre(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20_000) int size,
            @ForAll @DoubleRange(max = 1) @Scale(4) double start,
            @ForAll @DoubleRange(min = 0.0001, max = 1.2) @Scale(4) double part,
            @ForAll @IntRange(min = 1, max = 25) int room, @ForAll @IntRange(max = 14) int scale) {
        var random = new Random(seed);
        long[] times = new long[size];
        long time = random.nextLong(-4_000_000_000_000L, 4_000_000_000_000L);
        for (int i = 0; i < size; i++) {
            times[i] = time;
            time += random.nextLong((long) Math.pow(8, scale) + 1) / 1000;
        }
        double first = start * size;
        double last = first + Math.max(part * size, 1);
        List<TimeTick> ticks = TimeTicks.over(times, BERLIN).between(first, last, room * 100.0, 100);
        assertTrue(ticks.size() <= room + 1, ticks::toString);
        assertFalse(ticks.isEmpty() && TimeTicks.firstBar(first) < Math.min(size, TimeTicks.firstBar(last)));
        double before = Double.NEGATIVE_INFINITY;
        for (TimeTick tick : ticks) {
            assertTrue(tick.index() + 0.5 >= first && tick.index() + 0.5 < last, tick::toString);
            assertTrue((tick.index() - before) * room / (last - first) >= 1 - 1e-9, ticks::toString);
            assertTrue(isSaidOf(tick, times[tick.index()]), tick::toString);
            before = tick.index();
        }
    }

    /** Whether the words of a tick are among those of the time, as the platform writes it. */
    private static boolean isSaidOf(TimeTick tick, long time) {
        ZonedDateTime at = Instant.ofEpochMilli(time).atZone(BERLIN);
        String month = at.getMonth().name().charAt(0)
                + at.getMonth().name().substring(1, 3).toLowerCase(Locale.ROOT);
        String day = month + " " + at.getDayOfMonth();
        String clock = at.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> labels = List.of(Integer.toString(at.getYear()), month, day, clock.substring(0, 5),
                clock.length() == 5 ? clock + ":00" : clock,
                String.format(Locale.ROOT, ".%03d", Math.floorMod(time, 1000)));
        return labels.contains(tick.label());
    }

    @Property
    void anyTimesWillDo(@ForAll long[] times, @ForAll @IntRange(min = 1, max = 30) int room,
            @ForAll double first, @ForAll double last) {
        TimeTicks ticks = TimeTicks.over(times, BERLIN);
        assertTrue(ticks.between(first, last, room * 80.0, 80).size() <= room + 1);
        assertTrue(ticks.between(0, times.length, room * 80.0, 80).size() <= room + 1);
    }

    @Test
    void aColumnThatStartsAgainIsNamedAgain() {
        long[] days = bars("2024-01-01T00:00:00Z", DAY, 91);
        long[] twice = LongStream.concat(LongStream.of(days), LongStream.of(days)).toArray();
        assertEquals("0:Jan[2024] 31:Feb 60:Mar 91:Jan 122:Feb 151:Mar", text(twice, 0, 182, 8));
    }

    @Test
    void ticksStayWhereTheyAreWhileTheViewIsMovedALittle() {
        TimeTicks ticks = TimeTicks.over(bars("2024-01-01T00:00:00Z", HOUR, 5000), ZoneOffset.UTC);
        List<Integer> before = indices(ticks, 2000);
        for (int first = 2001; first < 2100; first++) {
            List<Integer> now = indices(ticks, first);
            int last = first;
            // What is in both views; at the ends a tick may yield to another that comes into sight.
            assertEquals(before.stream().filter(bar -> bar >= last + 10 && bar < last + 90).toList(),
                    now.stream().filter(bar -> bar >= last + 10 && bar < last + 90).toList());
            before = now;
        }
    }

    private static List<Integer> indices(TimeTicks ticks, double first) {
        return ticks.between(first, first + 100, 1000, 90).stream().map(TimeTick::index).toList();
    }

    private static long[] bars(String start, long step, int count) {
        long from = Instant.parse(start).toEpochMilli();
        return LongStream.range(0, count).map(i -> from + i * step).toArray();
    }

    private static long[] times(String... times) {
        return List.of(times).stream().mapToLong(time -> Instant.parse(time).toEpochMilli()).toArray();
    }

    private static String text(long[] times, double first, double last, int room) {
        return text(ZoneOffset.UTC, times, first, last, room);
    }

    private static String text(ZoneId zone, long[] times, double first, double last, int room) {
        return text(TimeTicks.over(times, zone).between(first, last, room * 100.0, 100));
    }

    /** {@code bar:label[context]}, one a tick. */
    private static String text(List<TimeTick> ticks) {
        return String.join(" ", ticks.stream().map(tick -> tick.index() + ":" + tick.label()
                + (tick.context().isEmpty() ? "" : "[" + tick.context() + "]")).toList());
    }
}
