package dev.tidemark.bars;

/**
 * Days of the proleptic Gregorian calendar and their number since 1970-01-01, both ways, in a few integer operations.
 * Years are counted from March, so that the leap day comes last and every 400 years are alike.
 */
final class CivilDate {
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_TO_EPOCH = 719_468;

    private CivilDate() {}

    /** Whether a month has a day. */
    static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return switch (month) {
            case 2 -> day <= (isLeap(year) ? 29 : 28);
            case 4, 6, 9, 11 -> day <= 30;
            default -> day <= 31;
        };
    }

    private static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** The number of a day that exists. */
    static long epochDay(int year, int month, int day) {
        long fromMarch = month > 2 ? year : year - 1L;
        long era = Math.floorDiv(fromMarch, 400L);
        long yearOfEra = fromMarch - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
    }

    /** The date of a day, packed for {@link #year}, {@link #month} and {@link #day}. */
    static long ofEpochDay(long epochDay) {
        long days = epochDay + DAYS_TO_EPOCH;
        long era = Math.floorDiv(days, (long) DAYS_PER_ERA);
        long dayOfEra = days - era * DAYS_PER_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * month + 2) / 5 + 1;
        long civilMonth = month < 10 ? month + 3 : month - 9;
        long year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0);
        return year << 16 | civilMonth << 8 | day;
    }

    static long year(long packed) {
        return packed >> 16;
    }

    static int month(long packed) {
        return (int) (packed >> 8 & 0xFF);
    }

    static int day(long packed) {
        return (int) (packed & 0xFF);
    }
}
