package dev.tidemark.bars;

/**
 * One walk over a time in words of digits: a date, perhaps a time of day, perhaps a zone. Strict: no thirteenth month, no
 * 30 February, no hour 24, nothing left over.
 */
final class TimeScan {
    private static final int NONE = -1;
    private static final int EARLIEST_COMPACT = 1800;
    private static final int LATEST_COMPACT = 2299;

    private final String text;
    private final DateFamily family;
    private int at;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int milli;
    private boolean finer;
    private boolean isDateOnly = true;
    private boolean hasZone;
    private int offsetMinutes;

    TimeScan(String text, DateFamily family) {
        this.text = text;
        this.family = family;
    }

    /** Walks; answers whether the whole text is a time. */
    boolean read() {
        if (!date() || !CivilDate.exists(year, month, day)) {
            return false;
        }
        if (isDateOnly && isTimeNext()) {
            isDateOnly = false;
            if (!timeOfDay()) {
                return false;
            }
        }
        zone();
        return at == text.length() && hour < 24 && minute < 60 && second < 60;
    }

    /** The time on the clock, in milliseconds since the epoch's midnight. */
    long local() {
        return CivilDate.epochDay(year, month, day) * 86_400_000 + hour * 3_600_000L + minute * 60_000L + second * 1000L
                + milli;
    }

    boolean hasZone() {
        return hasZone;
    }

    long offsetMillis() {
        return offsetMinutes * 60_000L;
    }

    boolean isDateOnly() {
        return isDateOnly;
    }

    /** Whether digits below the millisecond were passed over. */
    boolean isFinerThanMillis() {
        return finer;
    }

    private boolean date() {
        int digits = digitsAhead();
        return switch (digits) {
            case 8, 12, 14 -> compactDate(digits);
            case 4 -> yearFirst();
            case 1, 2 -> family != DateFamily.YEAR_FIRST && yearLast();
            default -> false;
        };
    }

    private boolean compactDate(int digits) {
        year = number(4);
        month = number(2);
        day = number(2);
        if (digits > 8) {
            isDateOnly = false;
            hour = number(2);
            minute = number(2);
            second = digits == 14 ? number(2) : 0;
        }
        return year >= EARLIEST_COMPACT && year <= LATEST_COMPACT;
    }

    private boolean yearFirst() {
        year = number(4);
        char separator = separator();
        month = oneOrTwo();
        boolean isSame = skip(separator);
        day = oneOrTwo();
        return isSame && separator != 0 && month != NONE && day != NONE;
    }

    private boolean yearLast() {
        int first = oneOrTwo();
        char separator = separator();
        int second = oneOrTwo();
        boolean isSame = skip(separator);
        if (!isSame || separator == 0 || second == NONE || digitsAhead() != 4) {
            return false;
        }
        year = number(4);
        day = family == DateFamily.DAY_FIRST ? first : second;
        month = family == DateFamily.DAY_FIRST ? second : first;
        return true;
    }

    /** Passes a T, or blanks that digits follow. */
    private boolean isTimeNext() {
        if (at < text.length() && (text.charAt(at) | 0x20) == 't') {
            at++;
            return true;
        }
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next == at || next == text.length() || !isDigit(text.charAt(next))) {
            return false;
        }
        at = next;
        return true;
    }

    private boolean timeOfDay() {
        int digits = digitsAhead();
        if (digits == 6 || digits == 4) {
            hour = number(2);
            minute = number(2);
            second = digits == 6 ? number(2) : 0;
            return true;
        }
        hour = oneOrTwo();
        if (hour == NONE) {
            return false;
        }
        boolean isOnlyHour = !skip(':');
        if (!isOnlyHour && !minuteAndSecond()) {
            return false;
        }
        return halfOfDay(isOnlyHour);
    }

    private boolean minuteAndSecond() {
        if (digitsAhead() != 2) {
            return false;
        }
        minute = number(2);
        if (skip(':')) {
            if (digitsAhead() != 2) {
                return false;
            }
            second = number(2);
            if (skip('.') || skip(',')) {
                return fraction();
            }
        }
        return true;
    }

    private boolean fraction() {
        int digits = digitsAhead();
        int to = at + digits;
        for (int place = 100; place > 0; place /= 10) {
            milli += at < to ? place * (text.charAt(at++) - '0') : 0;
        }
        for (; at < to; at++) {
            finer |= text.charAt(at) != '0';
        }
        return digits > 0;
    }

    /** Reads an AM or PM; an hour without minutes must have one. */
    private boolean halfOfDay(boolean isRequired) {
        int mark = at;
        if (mark < text.length() && (text.charAt(mark) == ' ' || (text.charAt(mark) == '-' && isRequired))) {
            mark++;
        }
        boolean isAfternoon = text.regionMatches(true, mark, "PM", 0, 2);
        if (!isAfternoon && !text.regionMatches(true, mark, "AM", 0, 2)) {
            return !isRequired;
        }
        at = mark + 2;
        boolean fits = hour >= 1 && hour <= 12;
        hour = hour % 12 + (isAfternoon ? 12 : 0);
        return fits;
    }

    private void zone() {
        int start = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (isWord("UTC") || isWord("GMT")) {
            at += 3;
            hasZone = true;
        } else if (isWord("Z")) {
            at++;
            hasZone = true;
            return;
        }
        if (at < text.length() && !isDateOnly && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            offset();
        } else if (!hasZone) {
            at = start;
        }
    }

    private boolean isWord(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private void offset() {
        int sign = text.charAt(at) == '-' ? -1 : 1;
        at++;
        int digits = digitsAhead();
        if (digits != 2 && digits != 4) {
            at = text.length() + 1;
            return;
        }
        int hours = number(2);
        int minutes = digits == 4 ? number(2) : 0;
        if (digits == 2 && skip(':')) {
            minutes = digitsAhead() == 2 ? number(2) : 60;
        }
        hasZone = true;
        offsetMinutes = sign * (hours * 60 + minutes);
        if (hours > 18 || minutes > 59) {
            at = text.length() + 1;
        }
    }

    private char separator() {
        if (at == text.length()) {
            return 0;
        }
        char c = text.charAt(at);
        if (c != '-' && c != '/' && c != '.') {
            return 0;
        }
        at++;
        return c;
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private int oneOrTwo() {
        int digits = digitsAhead();
        return digits == 1 || digits == 2 ? number(digits) : NONE;
    }

    private int digitsAhead() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private int number(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            number = number * 10 + text.charAt(at + i) - '0';
        }
        at += digits;
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
