package dev.tidemark.plot;

import java.util.Arrays;

import dev.tidemark.base.Cancellation;

/**
 * A series with the extents of its stretches kept at several levels of detail, so that the extent of any stretch is found
 * without looking at every value. Takes a third of a byte a value.
 */
public final class Pyramid {
    /** Values in a stretch of the lowest level. */
    private static final int BASE = 64;
    /** Stretches of one level in a stretch of the next. */
    private static final int FACTOR = 4;
    /** Stretches built between two looks at the cancellation: some tenths of a millisecond. */
    private static final int STRETCHES_A_CHECK = 4096;

    private final Series series;
    /** The extents of all levels, the lowest first; an empty stretch has infinities the wrong way round. */
    private final double[] mins;
    private final double[] maxs;
    /** Where each level starts in these, and at last where they end. */
    private final int[] starts;

    private Pyramid(Series series, int[] starts) {
        this.series = series;
        this.starts = starts;
        mins = new double[starts[starts.length - 1]];
        maxs = new double[mins.length];
    }

    /** Builds the levels over a series; linear in its size. */
    public static Pyramid over(Series series) {
        return over(series, Cancellation.NEVER);
    }

    /**
     * Builds the levels over a series; linear in its size.
     *
     * @throws dev.tidemark.base.CancelledFault when it is no longer wanted
     */
    public static Pyramid over(Series series, Cancellation cancellation) {
        var pyramid = new Pyramid(series, levelStarts(series.size()));
        pyramid.buildLowest(cancellation);
        for (int level = 1; level < pyramid.starts.length - 1; level++) {
            pyramid.buildFromBelow(level);
        }
        return pyramid;
    }

    private static int[] levelStarts(int size) {
        int[] starts = new int[Integer.SIZE];
        int levels = 0;
        for (int stretches = parts(size, BASE);; stretches = parts(stretches, FACTOR)) {
            starts[levels + 1] = starts[levels] + stretches;
            levels++;
            if (stretches <= FACTOR) {
                return Arrays.copyOf(starts, levels + 1);
            }
        }
    }

    private static int parts(int size, int part) {
        return (int) ((size + part - 1L) / part);
    }

    private void buildLowest(Cancellation cancellation) {
        var extent = new Extent();
        for (int stretch = 0; stretch < starts[1]; stretch++) {
            if (stretch % STRETCHES_A_CHECK == 0) {
                cancellation.check();
            }
            extent.clear();
            int from = stretch * BASE;
            series.reduce(from, Math.min(from + BASE, series.size()), extent);
            mins[stretch] = extent.min();
            maxs[stretch] = extent.max();
        }
    }

    private void buildFromBelow(int level) {
        var extent = new Extent();
        int below = starts[level];
        for (int stretch = below; stretch < starts[level + 1]; stretch++) {
            int from = starts[level - 1] + (stretch - below) * FACTOR;
            extent.clear();
            widen(from, Math.min(from + FACTOR, below), extent);
            mins[stretch] = extent.min();
            maxs[stretch] = extent.max();
        }
    }

    private void widen(int from, int to, Extent extent) {
        for (int stretch = from; stretch < to; stretch++) {
            extent.widen(mins[stretch], maxs[stretch]);
        }
    }

    /** The series itself. */
    public Series series() {
        return series;
    }

    /**
     * Widens an extent by the values of a stretch. Looks at no more than some two hundred numbers, however long it is.
     *
     * @param from the first index
     * @param to the index after the last
     */
    public void reduce(int from, int to, Extent into) {
        int first = parts(from, BASE);
        int last = to / BASE;
        if (first >= last) {
            series.reduce(from, to, into);
            return;
        }
        series.reduce(from, first * BASE, into);
        series.reduce(last * BASE, to, into);
        int level = 0;
        // Up as long as there is a level above with a whole stretch in between.
        while (level < starts.length - 2 && parts(first, FACTOR) < last / FACTOR) {
            int nextFirst = parts(first, FACTOR);
            int nextLast = last / FACTOR;
            widen(starts[level] + first, starts[level] + nextFirst * FACTOR, into);
            widen(starts[level] + nextLast * FACTOR, starts[level] + last, into);
            first = nextFirst;
            last = nextLast;
            level++;
        }
        widen(starts[level] + first, starts[level] + last, into);
    }
}
