package dev.tidemark.desktop.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.tidemark.desktop.model.Activity;

/** How far a run has come and how fast it goes, from when this was made. */
public final class Pace {
    private final String title;
    private final LongSupplier nanoTime;
    private final long start;

    /**
     * A run that begins now.
     *
     * @param title what it is
     * @param nanoTime nanoseconds since some moment
     */
    public Pace(String title, LongSupplier nanoTime) {
        this.title = title;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * The run has come this far.
     *
     * @param done bytes done
     * @param total bytes in all, or -1 when that is not known
     * @param rows rows done
     */
    public Activity.Busy at(long done, long total, long rows) {
        double fraction = total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
        return new Activity.Busy(title, fraction, rows, millis > 0 ? rows * 1000 / millis : 0);
    }
}
