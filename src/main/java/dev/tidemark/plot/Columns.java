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

    /**
     * The columns as vertical strokes that make one line: each covers the extent of its column, and reaches to where the
     * column before it ended, unless a missing value lies between.
     *
     * @param y where values stand
     * @param left where the first column starts; strokes stand in the middle of their pixel
     * @param thickness of the line, which a stroke keeps where it is flat
     * @param xs gets a place for each stroke
     * @param tops gets the upper end of each
     * @param bottoms gets the lower end of each
     * @return how many strokes there are, at most {@link #count}
     */
    public int strokes(LinearScale y, double left, double thickness, double[] xs, double[] tops, double[] bottoms) {
        int strokes = 0;
        double before = Double.NaN;
        for (int column = 0; column < count; column++) {
            if (!Double.isNaN(mins[column])) {
                extent.clear();
                extent.widen(mins[column], maxs[column]);
                extent.add(Double.isNaN(firsts[column]) ? Double.NaN : before);
                double low = y.toPixel(extent.min());
                double high = y.toPixel(extent.max());
                xs[strokes] = left + column + 0.5;
                tops[strokes] = Math.min(low, high) - thickness / 2;
                bottoms[strokes] = Math.max(low, high) + thickness / 2;
                strokes++;
            }
            before = starts[column] < starts[column + 1] ? lasts[column] : before;
        }
        return strokes;
    }
}
