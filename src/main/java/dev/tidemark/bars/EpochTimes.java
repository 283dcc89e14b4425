package dev.tidemark.bars;

import java.util.Optional;

/**
 * Times counted from the epoch. The unit is told, value by value, from the digits before the point: up to 11 are
 * seconds, 12 to 14 milliseconds, 15 to 17 microseconds, more are nanoseconds. So a series in which the unit changes is
 * read rightly, from 1973 (in milliseconds and finer) to the year 5138.
 *
 * @param description the units met, in words
 * @param usual the unit of the first time
 */
record EpochTimes(String description, EpochTimes.Unit usual) implements TimeFormat {

    /** What a count from the epoch counts. */
    enum Unit {
        SECONDS("seconds"),
        MILLISECONDS("milliseconds"),
        MICROSECONDS("microseconds"),
        NANOSECONDS("nanoseconds");

        private final String plural;

        Unit(String plural) {
            this.plural = plural;
        }

        String plural() {
            return plural;
        }

        static Unit ofDigits(int digits) {
            if (digits <= 11) {
                return SECONDS;
            }
            if (digits <= 14) {
                return MILLISECONDS;
            }
            return digits <= 17 ? MICROSECONDS : NANOSECONDS;
        }
    }

    private static final int MOST_DIGITS = 19;
    /** No more digits than these are seconds or milliseconds, which are never cut. */
    private static final int MOST_SIMPLE = 14;

    @Override
    public long parse(String text) {
        boolean negative = text.startsWith("-");
        int from = negative ? 1 : 0;
        int point = endOfDigits(text, from);
        int end = text.length();
        if (point == from || (point < end && (text.charAt(point) != '.' || endOfDigits(text, point + 1) < end))) {
            return MISSING;
        }
        int first = firstNonZero(text, from, point);
        int count = point - first;
        if (count > MOST_DIGITS) {
            return MISSING;
        }
        long whole = number(text, first, point);
        return whole < 0 ? MISSING : millis(text, whole, count, point, negative);
    }

    /** Seconds and milliseconds in the usual unit, in digits alone. */
    @Override
    public long parseSimple(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < 1 || length > MOST_SIMPLE || bytes[from] == '0' || Unit.ofDigits(length) != usual) {
            return MISSING;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return MISSING;
            }
            number = number * 10 + digit;
        }
        return usual == Unit.SECONDS ? number * 1000 : number;
    }

    @Override
    public Optional<Repair> repair(String text) {
        Unit unit = Unit.ofDigits(digits(text));
        if (unit != usual) {
            return Optional.of(Repair.MIXED_TIME_UNITS);
        }
        return isCut(text, unit) ? Optional.of(Repair.TRUNCATED_TIMES) : Optional.empty();
    }

    /** Whether a digit below the millisecond is not zero. */
    private static boolean isCut(String text, Unit unit) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        return switch (unit) {
            case SECONDS -> point >= 0 && isAnyNonZero(text, Math.min(point + 4, text.length()));
            case MILLISECONDS -> isAnyNonZero(text, Math.min(whole + 1, text.length()));
            case MICROSECONDS -> isAnyNonZero(text.replace(".", ""), whole - 3);
            case NANOSECONDS -> isAnyNonZero(text.replace(".", ""), whole - 6);
        };
    }

    private static long millis(String text, long whole, int count, int point, boolean negative) {
        int decimal = Math.min(point + 1, text.length());
        return switch (Unit.ofDigits(count)) {
            case SECONDS -> {
                int thousandths = thousandths(text, decimal);
                boolean rest = isAnyNonZero(text, Math.min(decimal + 3, text.length()));
                yield floor(whole * 1000 + thousandths, rest, negative);
            }
            case MILLISECONDS -> floor(whole, isAnyNonZero(text, decimal), negative);
            case MICROSECONDS -> floor(whole / 1000, whole % 1000 != 0 || isAnyNonZero(text, decimal), negative);
            case NANOSECONDS -> floor(whole / 1_000_000, whole % 1_000_000 != 0 || isAnyNonZero(text, decimal),
                    negative);
        };
    }

    /** How many digits stand before the point, leading zeros not counted; -1 if the text is no number. */
    static int digits(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = endOfDigits(text, from);
        boolean isNumber = point > from
                && (point == text.length()
                        || (text.charAt(point) == '.' && endOfDigits(text, point + 1) == text.length()));
        return isNumber ? point - firstNonZero(text, from, point) : -1;
    }

    private static long floor(long magnitude, boolean rest, boolean negative) {
        return negative ? -magnitude - (rest ? 1 : 0) : magnitude;
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int firstNonZero(String text, int from, int to) {
        int at = from;
        while (at < to - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    /** The number the digits make; negative if it is beyond a long. */
    private static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (number > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int thousandths(String text, int from) {
        int number = 0;
        for (int i = from; i < from + 3; i++) {
            number = number * 10 + (i < text.length() ? text.charAt(i) - '0' : 0);
        }
        return number;
    }

    private static boolean isAnyNonZero(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }
}
