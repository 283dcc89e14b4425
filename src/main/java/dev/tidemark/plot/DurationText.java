package dev.tidemark.plot;

/** Lengths of time in words. */
public final class DurationText {
    private static final long[] LENGTHS = {86_400_000, 3_600_000, 60_000, 1000, 1};
    private static final String[] NAMES = {" d", " h", " min", " s", " ms"};

    private DurationText() {}

    /**
     * A length in its two largest units, such as {@code 2 d 14 h} or {@code 45 min}; what is less than half of the smaller
     * one is left out.
     *
     * @param millis milliseconds, not negative
     */
    public static String of(long millis) {
        long rounded = rounded(Math.max(millis, 0));
        var text = new StringBuilder();
        int largest = largest(rounded);
        for (int unit = largest; unit < Math.min(largest + 2, LENGTHS.length); unit++) {
            long count = unit == largest ? rounded / LENGTHS[unit] : rounded % LENGTHS[unit - 1] / LENGTHS[unit];
            if (count > 0 || (unit == LENGTHS.length - 1 && text.isEmpty())) {
                text.append(text.isEmpty() ? "" : " ").append(count).append(NAMES[unit]);
            }
        }
        return text.toString();
    }

    /** Rounded to the second of its two units, which may carry it into a larger one. */
    private static long rounded(long millis) {
        long smaller = LENGTHS[Math.min(largest(millis) + 1, LENGTHS.length - 1)];
        long whole = millis / smaller * smaller;
        return (millis - whole) * 2 >= smaller && whole <= Long.MAX_VALUE - smaller && smaller > 1
                ? whole + smaller
                : whole;
    }

    private static int largest(long millis) {
        int unit = 0;
        while (unit < LENGTHS.length - 1 && millis < LENGTHS[unit]) {
            unit++;
        }
        return unit;
    }
}
