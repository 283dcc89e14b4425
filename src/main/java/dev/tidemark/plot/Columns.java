package dev.tidemark.plot;

/**
 * The bars of a visible range, gathered into columns of pixels: the extent, the first and the last value of each column.
 * Bar i takes the stretch i … i+1 of the axis and belongs to the column that holds its middle, so that every visible bar is
 * in exactly one column. The arrays are kept from one drawing to the next.
 */
public final class Columns {
    private static final double[] NONE = {};

    private final Extent extent = new Extent();
    private int count;
    private int[] starts = {0};
    private double[] mins = NONE;
    private double[] maxs = NONE;
    private double[] firsts = NONE;
    private double[] lasts = NONE;

    /** The first bar whose middle is at or after a place on the axis; may be beyond the bars there are. */
    public static int firstBar(double place) {
        return (int) Math.ceil(place - 0.5);
    }

    /**
     * Gathers the values of a visible range.
     *
     * @param first where the range starts, in bars; may be before the first bar
     * @param last where it ends
     * @param columns how many columns it takes, at least 1
     */
    public void gather(Pyramid pyramid, double first, double last, int columns) {
        Series series = pyramid.series();
        makeRoom(columns);
        double step = (last - first) / columns;
        for (int column = 0; column <= columns; column++) {
            double edge = column == columns ? last : first + column * step;
            starts[column] = Math.clamp(firstBar(edge), 0, series.size());
        }
        for (int column = 0; column < columns; column++) {
            gather(pyramid, column);
        }
    }

    private void gather(Pyramid pyramid, int column) {
        int from = starts[column];
        int to = starts[column + 1];
        extent.clear();
        pyramid.reduce(from, to, extent);
        mins[column] = extent.isEmpty() ? Double.NaN : extent.min();
        maxs[column] = extent.isEmpty() ? Double.NaN : extent.max();
        firsts[column] = from < to ? pyramid.series().at(from) : Double.NaN;
        lasts[column] = from < to ? pyramid.series().at(to - 1) : Double.NaN;
    }

    private void makeRoom(int columns) {
        count = columns;
        if (mins.length < columns) {
            starts = new int[columns + 1];
            mins = new double[columns];
            maxs = new double[columns];
            firsts = new double[columns];
            lasts = new double[columns];
        }
    }

    /** How many columns there are. */
    public int count() {
        return count;
    }

    /** The first bar of a column. */
    public int from(int column) {
        return starts[column];
    }

    /** The bar after the last of a column; the first of the next. */
    public int to(int column) {
        return starts[column + 1];
    }

    /** The smallest value of a column; NaN if it has none. */
    public double min(int column) {
        return mins[column];
    }

    /** The largest value of a column; NaN if it has none. */
    public double max(int column) {
        return maxs[column];
    }

    /** The value of a column's first bar; NaN where that is missing, or the column is without bars. */
    public double first(int column) {
        return firsts[column];
    }

    /** The value of a column's last bar; NaN where that is missing, or the column is without bars. */
    public double last(int column) {
        return lasts[column];
    }
}
