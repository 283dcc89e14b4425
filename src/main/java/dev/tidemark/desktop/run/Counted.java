package dev.tidemark.desktop.run;

import java.util.Locale;

/** Numbers as sentences have them. */
public final class Counted {
    private Counted() {}

    /** A number with its thousands apart: {@code 10,000}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with its noun: {@code 1 row}, {@code 10,000 rows}. */
    public static String of(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** A stretch of time in seconds: {@code 0.12 s}. */
    public static String seconds(long millis) {
        return String.format(Locale.ROOT, millis < 10_000 ? "%.2f s" : "%.1f s", millis / 1000.0);
    }

    /** A number of bytes in the largest unit of thousands that leaves a whole: {@code 1.5 MB}. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return of(bytes, "byte", "bytes");
        }
        double size = bytes;
        int unit = -1;
        do {
            size /= 1000;
            unit++;
        } while (size >= 999.95 && unit < 3);
        return String.format(Locale.ROOT, "%.1f %cB", size, "kMGT".charAt(unit));
    }
}
