package dev.tidemark.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import dev.tidemark.batch.ProgressDisplay;

/**
 * A line on a terminal that is rewritten in place while a job takes longer than half a second:
 * {@code [ 42 %] 4.2 M rows  11.3 M rows/s  0.5 s left}.
 */
final class ProgressLine implements ProgressDisplay {
    private static final long PATIENCE_NANOS = 500_000_000;
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final double NANOS_A_SECOND = 1e9;
    private static final String[] MAGNITUDES = {"", " k", " M", " G", " T"};

    private final PrintStream err;
    private final LongSupplier nanos;
    private final BooleanSupplier isTerminal;
    private final long started;
    private long next;
    private int shown;

    /**
     * A line that is not shown yet.
     *
     * @param err where to show it
     * @param nanos a clock in nanoseconds
     * @param isTerminal whether anybody would see it; asked when there is something to show
     */
    ProgressLine(PrintStream err, LongSupplier nanos, BooleanSupplier isTerminal) {
        this.err = err;
        this.nanos = nanos;
        this.isTerminal = isTerminal;
        this.started = nanos.getAsLong();
        this.next = started + PATIENCE_NANOS;
    }

    @Override
    public synchronized void at(long done, long total, long rows) {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return;
        }
        if (!isTerminal.getAsBoolean()) {
            next = Long.MAX_VALUE + now;
            return;
        }
        next = now + INTERVAL_NANOS;
        show(text(done, total, rows, (now - started) / NANOS_A_SECOND));
    }

    /** What is shown after so many seconds. */
    static String text(long done, long total, long rows, double seconds) {
        StringBuilder text = new StringBuilder(64);
        boolean isBounded = total > 0 && done > 0;
        if (isBounded) {
            String percent = Long.toString((long) (100.0 * Math.min(done, total) / total));
            text.append('[').append(" ".repeat(3 - percent.length())).append(percent).append(" %] ");
        }
        boolean isOfRows = rows >= 0;
        double count = isOfRows ? rows : done;
        String unit = isOfRows ? " rows" : " bytes";
        text.append(quantity(count)).append(unit).append("  ").append(quantity(count / seconds)).append(unit)
                .append("/s");
        if (isBounded) {
            double left = seconds * Math.max(0, total - done) / done;
            text.append("  ").append(duration(left)).append(" left");
        }
        return text.toString();
    }

    /** A count with one decimal where it is large: {@code 950}, {@code 4.2 M}. */
    private static String quantity(double count) {
        int magnitude = 0;
        double scaled = count;
        while (scaled >= 1000 && magnitude < MAGNITUDES.length - 1) {
            scaled /= 1000;
            magnitude++;
        }
        return (magnitude == 0 ? Long.toString((long) scaled) : tenths(scaled)) + MAGNITUDES[magnitude];
    }

    private static String duration(double seconds) {
        if (seconds < 100) {
            return tenths(seconds) + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static String tenths(double number) {
        long tenths = (long) (number * 10);
        return tenths / 10 + "." + tenths % 10;
    }

    private void show(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        err.flush();
        shown = text.length();
    }

    @Override
    public synchronized void close() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
