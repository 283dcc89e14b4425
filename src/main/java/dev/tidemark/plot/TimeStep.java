package dev.tidemark.plot;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A regular division of time in a zone, such as quarters of an hour or months. Times are milliseconds since the epoch. */
sealed interface TimeStep {
    /** From a millisecond to fifty million years. */
    List<TimeStep> ALL = all();

    /** Where the division that holds a time starts. */
    long start(long time, ZoneId zone);

    /** Where the division that holds a time ends, and the next one starts. */
    long end(long time, ZoneId zone);

    /** How times on this step are written. */
    TimeLevel level();

    /**
     * Equal parts of an hour. They go on through a change of the clock: an hour that comes twice is divided twice.
     *
     * @param millis how long, a divisor of an hour
     */
    record Clock(long millis) implements TimeStep {
        @Override
        public long start(long time, ZoneId zone) {
            long offset = TimeText.offset(time, zone).getTotalSeconds() * 1000L;
            // Added apart, since the sum may be too large.
            return time - Math.floorMod(Math.floorMod(time, millis) + Math.floorMod(offset, millis), millis);
        }

        @Override
        public long end(long time, ZoneId zone) {
            long start = start(time, zone);
            return start > Long.MAX_VALUE - millis ? Long.MAX_VALUE : start + millis;
        }

        @Override
        public TimeLevel level() {
            if (millis % 60_000 == 0) {
                return TimeLevel.MINUTE;
            }
            return millis % 1000 == 0 ? TimeLevel.SECOND : TimeLevel.MILLI;
        }
    }

    /**
     * Several hours, counted by the clock on the wall.
     *
     * @param hours how many, a divisor of 24
     */
    record Hours(int hours) implements TimeStep {
        @Override
        public long start(long time, ZoneId zone) {
            return millis(localStart(time, zone), zone);
        }

        @Override
        public long end(long time, ZoneId zone) {
            return millis(localStart(time, zone).plusHours(hours), zone);
        }

        private LocalDateTime localStart(long time, ZoneId zone) {
            LocalDateTime hour = TimeText.local(time, zone).truncatedTo(ChronoUnit.HOURS);
            return hour.minusHours(hour.getHour() % hours);
        }

        @Override
        public TimeLevel level() {
            return TimeLevel.MINUTE;
        }
    }

    /**
     * Days, counted from the first of each month.
     *
     * @param days how many
     */
    record Days(int days) implements TimeStep {
        @Override
        public long start(long time, ZoneId zone) {
            return millis(startDay(time, zone).atStartOfDay(), zone);
        }

        @Override
        public long end(long time, ZoneId zone) {
            LocalDate start = startDay(time, zone);
            LocalDate end = start.plusDays(days);
            boolean isNextMonth = end.getMonthValue() != start.getMonthValue();
            return millis((isNextMonth ? end.withDayOfMonth(1) : end).atStartOfDay(), zone);
        }

        private LocalDate startDay(long time, ZoneId zone) {
            LocalDate day = TimeText.local(time, zone).toLocalDate();
            return day.minusDays((day.getDayOfMonth() - 1) % days);
        }

        @Override
        public TimeLevel level() {
            return TimeLevel.DAY;
        }
    }

    /** Weeks from Monday. */
    record Weeks() implements TimeStep {
        @Override
        public long start(long time, ZoneId zone) {
            return millis(monday(time, zone).atStartOfDay(), zone);
        }

        @Override
        public long end(long time, ZoneId zone) {
            return millis(monday(time, zone).plusWeeks(1).atStartOfDay(), zone);
        }

        private static LocalDate monday(long time, ZoneId zone) {
            return TimeText.local(time, zone).toLocalDate()
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public TimeLevel level() {
            return TimeLevel.DAY;
        }
    }

    /**
     * Months, and years as multiples of twelve.
     *
     * @param months how many
     */
    record Months(int months) implements TimeStep {
        @Override
        public long start(long time, ZoneId zone) {
            return millis(firstDay(time, zone).atStartOfDay(), zone);
        }

        @Override
        public long end(long time, ZoneId zone) {
            return millis(firstDay(time, zone).plusMonths(months).atStartOfDay(), zone);
        }

        private LocalDate firstDay(long time, ZoneId zone) {
            LocalDate day = TimeText.local(time, zone).toLocalDate();
            long month = day.getYear() * 12L + day.getMonthValue() - 1;
            return day.withDayOfMonth(1).minusMonths(Math.floorMod(month, months));
        }

        @Override
        public TimeLevel level() {
            return months % 12 == 0 ? TimeLevel.YEAR : TimeLevel.MONTH;
        }
    }

    private static List<TimeStep> all() {
        List<TimeStep> steps = new ArrayList<>();
        for (long millis : new long[]{1, 2, 5, 10, 20, 50, 100, 250, 500}) {
            steps.add(new Clock(millis));
        }
        for (long unit : new long[]{1000, 60_000}) {
            for (long count : new long[]{1, 2, 5, 10, 15, 30}) {
                steps.add(new Clock(count * unit));
            }
        }
        steps.add(new Clock(3_600_000));
        for (int hours : new int[]{2, 3, 6, 12}) {
            steps.add(new Hours(hours));
        }
        steps.addAll(List.of(new Days(1), new Days(2), new Weeks(), new Months(1), new Months(3), new Months(6)));
        for (int years = 1; years <= 10_000_000; years *= 10) {
            steps.addAll(List.of(new Months(12 * years), new Months(24 * years), new Months(60 * years)));
        }
        return List.copyOf(steps);
    }

    private static long millis(LocalDateTime local, ZoneId zone) {
        Instant instant = ZonedDateTime.of(local, zone).toInstant();
        long most = Long.MAX_VALUE / 1000;
        long seconds = instant.getEpochSecond();
        return seconds >= most ? Long.MAX_VALUE : seconds <= -most ? Long.MIN_VALUE : instant.toEpochMilli();
    }
}
