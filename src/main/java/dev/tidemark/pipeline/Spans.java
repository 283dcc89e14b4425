package dev.tidemark.pipeline;

import dev.tidemark.bars.Interval;

/** How long numbers of bars last. */
final class Spans {
    private static final long DAY = 86_400;
    private static final int[] UNITS = {(int) DAY, 3600, 60, 1};
    private static final String LETTERS = "dhms";

    private Spans() {}

    /** A number of bars as time, in whole units: {@code 2h30m}. */
    static String of(int bars, Interval interval) {
        long rest = (long) bars * interval.seconds();
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < UNITS.length; unit++) {
            if (rest >= UNITS[unit]) {
                text.append(rest / UNITS[unit]).append(LETTERS.charAt(unit));
                rest %= UNITS[unit];
            }
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
