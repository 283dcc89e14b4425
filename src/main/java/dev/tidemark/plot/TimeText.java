package dev.tidemark.plot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Times in words. Made by hand, since the platform's formatters load tables of every language at their first use. */
public final class TimeText {
    private static final long MISSING = Long.MIN_VALUE;
    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
            "Nov", "Dec"};

    private TimeText() {}

    /**
     * A time in full: {@code 2024-03-05 14:30:05}, with milliseconds only where there are some.
     *
     * @param time milliseconds since the epoch
     * @return the text; empty where there is no time ({@link Long#MIN_VALUE})
     */
    public static String full(long time, ZoneId zone) {
        if (time == MISSING) {
            return "";
        }
        LocalDateTime local = local(time, zone);
        return year(local.getYear()) + "-" + two(local.getMonthValue()) + "-" + two(local.getDayOfMonth()) + " "
                + second(local) + (local.get(ChronoField.MILLI_OF_SECOND) == 0 ? "" : fraction(local));
    }

    /** A time in full with its offset: {@code 2024-03-05 14:30:05 UTC+1}; empty where there is no time. */
    public static String fullWithOffset(long time, ZoneId zone) {
        return time == MISSING ? "" : full(time, zone) + " " + offsetText(time, zone);
    }

    /** How far a zone is from UTC at a time: {@code UTC}, {@code UTC+1}, {@code UTC-3:30}. */
    public static String offsetText(long time, ZoneId zone) {
        int seconds = offset(time, zone).getTotalSeconds();
        int size = Math.abs(seconds);
        return "UTC" + (seconds == 0 ? "" : (seconds < 0 ? "-" : "+") + size / 3600)
                + (size % 3600 == 0 ? "" : ":" + two(size / 60 % 60)) + (size % 60 == 0 ? "" : ":" + two(size % 60));
    }

    static ZoneOffset offset(long time, ZoneId zone) {
        return zone.getRules().getOffset(Instant.ofEpochMilli(time));
    }

    static LocalDateTime local(long time, ZoneId zone) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(time, 1000), Math.floorMod(time, 1000) * 1_000_000,
                offset(time, zone));
    }

    static String month(LocalDateTime time) {
        return MONTHS[time.getMonthValue() - 1];
    }

    static String day(LocalDateTime time) {
        return month(time) + " " + time.getDayOfMonth();
    }

    static String date(LocalDateTime time) {
        return day(time) + ", " + time.getYear();
    }

    static String minute(LocalDateTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    static String second(LocalDateTime time) {
        return minute(time) + ":" + two(time.getSecond());
    }

    /** The milliseconds: {@code .250}. */
    static String fraction(LocalDateTime time) {
        return "." + Integer.toString(1000 + time.get(ChronoField.MILLI_OF_SECOND)).substring(1);
    }

    /** At least four digits. */
    private static String year(int year) {
        String digits = Integer.toString(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
