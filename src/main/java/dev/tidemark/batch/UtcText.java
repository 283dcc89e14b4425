package dev.tidemark.batch;

/** Writes instants as UTC text, by hand: at a line a row, {@code java.time}'s formatters would be most of the work. */
final class UtcText {
    private static final long DAY = 86_400_000;

    private UtcText() {}

    /** As ISO 8601 has it: {@code 2024-01-04T02:11:00Z}, with milliseconds only where there are any. */
    static void appendIso(StringBuilder text, long epochMillis) {
        appendDate(text, epochMillis);
        text.append('T');
        appendTime(text, epochMillis);
        long millis = Math.floorMod(epochMillis, 1000L);
        if (millis != 0) {
            appendPadded(text.append('.'), millis, 3);
        }
        text.append('Z');
    }

    /** As ISO 8601 has it. */
    static String iso(long epochMillis) {
        StringBuilder text = new StringBuilder(24);
        appendIso(text, epochMillis);
        return text.toString();
    }

    /** As a log line begins: {@code 2026-02-26 12:50:30,500}. */
    static void appendLogTime(StringBuilder text, long epochMillis) {
        appendDate(text, epochMillis);
        text.append(' ');
        appendTime(text, epochMillis);
        appendPadded(text.append(','), Math.floorMod(epochMillis, 1000L), 3);
    }

    private static void appendTime(StringBuilder text, long epochMillis) {
        long second = Math.floorMod(epochMillis, DAY) / 1000;
        appendPadded(text, second / 3600, 2);
        appendPadded(text.append(':'), second / 60 % 60, 2);
        appendPadded(text.append(':'), second % 60, 2);
    }

    /** The civil date of a day count: years begin in March here, so that the leap day is the last of its year. */
    private static void appendDate(StringBuilder text, long epochMillis) {
        long day = Math.floorDiv(epochMillis, DAY) + 719_468;
        long era = Math.floorDiv(day, 146_097L);
        long dayOfEra = Math.floorMod(day, 146_097L);
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long march = (5 * dayOfYear + 2) / 153;
        long month = march < 10 ? march + 3 : march - 9;
        appendYear(text, yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
        appendPadded(text.append('-'), month, 2);
        appendPadded(text.append('-'), dayOfYear - (153 * march + 2) / 5 + 1, 2);
    }

    private static void appendYear(StringBuilder text, long year) {
        if (year < 0) {
            text.append('-');
        } else if (year > 9999) {
            text.append('+');
        }
        appendPadded(text, Math.abs(year), 4);
    }

    private static void appendPadded(StringBuilder text, long number, int digits) {
        long bound = 10;
        for (int i = 1; i < digits; i++) {
            if (number < bound) {
                text.append('0');
            }
            bound *= 10;
        }
        text.append(number);
    }
}
