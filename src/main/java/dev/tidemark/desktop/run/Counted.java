package dev.tidemark.desktop.run;

import java.util.Locale;

import dev.tidemark.desktop.model.NumberText;

/** Numbers as sentences have them. */
public final class Counted {
    private Counted() {}

    /** A number with its noun: {@code 1 row}, {@code 500 rows}. */
    public static String of(long count, String one, String many) {
        return NumberText.grouped(count) + " " + (count == 1 ? one : many);
    }

    /** A stretch of time in seconds: {@code 0.12 s}; in milliseconds where it is too short for that: {@code 4 ms}. */
    public static String seconds(long millis) {
        if (millis < 10) {
            return millis + " ms";
        }
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
