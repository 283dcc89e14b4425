package dev.tidemark.bars;

/** Writes times as ISO 8601 in UTC, without a formatter: it is done once a row. */
public final class TimeText {
    /** How many bytes {@link #write} needs at most. */
    public static final int MOST_BYTES = 30;

    private static final long MILLIS_PER_DAY = 86_400_000L;

    private TimeText() {}

    /**
     * A time as {@code 2024-01-01T00:00:00Z}; milliseconds stand there only when they are not zero.
     *
     * @param millis milliseconds since the epoch, or {@link TimeFormat#MISSING}, which is written as nothing
     */
    public static String iso(long millis) {
        var text = new StringBuilder(MOST_BYTES);
        appendTo(text, millis);
        return text.toString();
    }

    /** Appends what {@link #iso} answers. */
    public static void appendTo(StringBuilder text, long millis) {
        var bytes = new byte[MOST_BYTES];
        int length = write(bytes, 0, millis);
        for (int i = 0; i < length; i++) {
            text.append((char) bytes[i]);
        }
    }

    /**
     * Writes what {@link #iso} answers.
     *
     * @param bytes where to, with {@link #MOST_BYTES} free from {@code offset} on
     * @return the offset behind the last byte written
     */
    public static int write(byte[] bytes, int offset, long millis) {
        if (millis == TimeFormat.MISSING) {
            return offset;
        }
        long day = Math.floorDiv(millis, MILLIS_PER_DAY);
        int ofDay = (int) Math.floorMod(millis, MILLIS_PER_DAY);
        int at = writeDate(bytes, offset, day);
        bytes[at] = 'T';
        at = padded(bytes, at + 1, ofDay / 3_600_000, 2);
        bytes[at] = ':';
        at = padded(bytes, at + 1, ofDay / 60_000 % 60, 2);
        bytes[at] = ':';
        at = padded(bytes, at + 1, ofDay / 1000 % 60, 2);
        if (ofDay % 1000 != 0) {
            bytes[at] = '.';
            at = padded(bytes, at + 1, ofDay % 1000, 3);
        }
        bytes[at] = 'Z';
        return at + 1;
    }

    private static int writeDate(byte[] bytes, int offset, long day) {
        long packed = CivilDate.ofEpochDay(day);
        long year = CivilDate.year(packed);
        int at = offset;
        if (year < 0 || year > 9999) {
            bytes[at++] = (byte) (year < 0 ? '-' : '+');
        }
        at = padded(bytes, at, Math.abs(year), 4);
        bytes[at] = '-';
        at = padded(bytes, at + 1, CivilDate.month(packed), 2);
        bytes[at] = '-';
        return padded(bytes, at + 1, CivilDate.day(packed), 2);
    }

    private static int padded(byte[] bytes, int offset, long number, int width) {
        int digits = width;
        for (long most = power(width); number >= most; most *= 10) {
            digits++;
        }
        long rest = number;
        for (int i = offset + digits - 1; i >= offset; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return offset + digits;
    }

    private static long power(int width) {
        long power = 1;
        for (int i = 0; i < width; i++) {
            power *= 10;
        }
        return power;
    }
}
