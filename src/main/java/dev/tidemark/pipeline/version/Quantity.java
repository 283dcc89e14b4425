package dev.tidemark.pipeline.version;

import java.util.Locale;

/** Counts and lengths as people read them. */
final class Quantity {
    private static final String[] UNITS = {" B", " kB", " MB", " GB", " TB"};
    private static final double STEP = 1000;

    private Quantity() {}

    /** A length: {@code 950 B}, {@code 4.2 MB}. */
    static String bytes(long bytes) {
        double scaled = bytes;
        int unit = 0;
        while (scaled >= STEP && unit < UNITS.length - 1) {
            scaled /= STEP;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : String.format(Locale.ROOT, "%.1f", scaled)) + UNITS[unit];
    }

    /** A count with its noun: {@code 1 object}, {@code 3 objects}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
