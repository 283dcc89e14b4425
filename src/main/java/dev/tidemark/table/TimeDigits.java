package dev.tidemark.table;

import java.time.LocalDate;

/** Writes times that ascend mostly as ISO 8601 in UTC; a day's date is made once. */
final class TimeDigits {
    private static final long DAY = 86_400_000L;

    private long day = Long.MIN_VALUE;
    private String date = "";

    /** Appends a time, as {@code 2024-01-01T00:00:00Z}; milliseconds stand there only when they are not zero. */
    void append(StringBuilder text, long millis) {
        long epochDay = Math.floorDiv(millis, DAY);
        if (epochDay != day) {
            day = epochDay;
            date = LocalDate.ofEpochDay(epochDay).toString();
        }
        int rest = (int) (millis - epochDay * DAY);
        text.append(date).append('T');
        two(text, rest / 3_600_000).append(':');
        two(text, rest / 60_000 % 60).append(':');
        two(text, rest / 1000 % 60);
        int fraction = rest % 1000;
        if (fraction != 0) {
            two(text.append('.').append(fraction / 100), fraction % 100);
        }
        text.append('Z');
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
