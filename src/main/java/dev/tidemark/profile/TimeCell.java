package dev.tidemark.profile;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads times: ISO 8601 with a blank or a T between date and time, or numbers since 1970. */
final class TimeCell {
    private static final long DAY = 86_400_000;
    private static final int DATE = 10;
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;
    /** Below these a number of this size is seconds, milliseconds, microseconds; above, nanoseconds. All mean years up to 5138. */
    private static final double SECOND = 1e11;
    private static final double MILLI = 1e14;
    private static final double MICRO = 1e17;

    private char[] text = new char[0];
    private int from;
    private int to;
    /** The date that was read last, which the next cell mostly has too. */
    private int lastDate = -1;
    private long lastDay;

    /**
     * A time as ISO 8601 has it, in UTC where it names no zone.
     *
     * @return {@link Column#NO_TIME} where the cell is none
     */
    long iso(char[] buffer, int start, int end) {
        text = buffer;
        from = start;
        to = end;
        int length = end - start;
        if (length < DATE || text[start + 4] != '-' || text[start + 7] != '-') {
            return Column.NO_TIME;
        }
        int year = digits(0, 4);
        int month = digits(5, 2);
        int day = digits(8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return Column.NO_TIME;
        }
        long date = day(year, month, day);
        return date == Column.NO_TIME || length == DATE ? date : withTime(date, length);
    }

    private long day(int year, int month, int day) {
        int date = year * 10_000 + month * 100 + day;
        if (date != lastDate) {
            lastDate = date;
            lastDay = day > YearMonth.of(year, month).lengthOfMonth()
                    ? Column.NO_TIME
                    : LocalDate.of(year, month, day).toEpochDay() * DAY;
        }
        return lastDay;
    }

    private long withTime(long date, int length) {
        if (length < MINUTES || (text[from + DATE] != ' ' && text[from + DATE] != 'T') || text[from + 13] != ':') {
            return Column.NO_TIME;
        }
        int hour = digits(11, 2);
        int minute = digits(14, 2);
        boolean hasSeconds = length >= SECONDS && text[from + MINUTES] == ':';
        int second = hasSeconds ? digits(17, 2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return Column.NO_TIME;
        }
        long time = date + hour * 3_600_000L + minute * 60_000L + second * 1000L;
        return withZone(time, hasSeconds ? from + SECONDS : from + MINUTES);
    }

    private long withZone(long seconds, int start) {
        int at = start;
        long time = seconds;
        if (at < to && text[at] == '.') {
            int unit = 100;
            for (at++; at < to && text[at] >= '0' && text[at] <= '9'; at++) {
                time += (long) (text[at] - '0') * unit;
                unit /= 10;
            }
        }
        if (at == to || (at + 1 == to && text[at] == 'Z')) {
            return time;
        }
        boolean isOffset = (text[at] == '+' || text[at] == '-') && to - at >= 5;
        int hours = isOffset ? digits(at + 1 - from, 2) : -1;
        int minutes = isOffset ? digits(to - 2 - from, 2) : -1;
        boolean isWhole = to - at == 5 || (to - at == 6 && text[at + 3] == ':');
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || !isWhole) {
            return Column.NO_TIME;
        }
        long offset = hours * 3_600_000L + minutes * 60_000L;
        return text[at] == '+' ? time - offset : time + offset;
    }

    private int digits(int start, int count) {
        int value = 0;
        for (int i = from + start; i < from + start + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The time of a number of seconds, milliseconds, microseconds or nanoseconds since 1970, by its size. */
    static long epoch(double value) {
        if (!(Math.abs(value) <= Long.MAX_VALUE)) {
            return Column.NO_TIME;
        }
        double size = Math.abs(value);
        double millis = size < SECOND ? value * 1000 : size < MILLI ? value : size < MICRO ? value / 1e3 : value / 1e6;
        return (long) Math.floor(millis);
    }
}
