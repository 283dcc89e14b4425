package dev.tidemark.desktop.chart;

/**
 * The visible bars cut into cells of equal width on the screen, each of which is drawn as one thing. Cells are counted from the first bar
 * of the table, not from the first that is visible, so that panning does not change which bars share a cell: else the picture would
 * flicker.
 */
final class Cells {
    /** A pyramid's lowest stretches have so many bars, and those above them always so many times more. */
    private static final int STRETCH = 64;
    private static final int STRETCHES = 4;
    /** How little of a cell its edges may be moved by. */
    private static final int PARTS = 8;

    private final ChartFrame frame;
    private final double width;
    private final long step;
    private final double barsPerCell;
    private final long first;
    private final int count;

    /**
     * Cuts what a frame shows.
     *
     * @param width how wide a cell is, in pixels
     */
    Cells(ChartFrame frame, double width) {
        this.frame = frame;
        this.width = width;
        double perBar = frame.pixelsPerBar();
        this.barsPerCell = perBar > 0 ? width / perBar : 1;
        this.step = step(barsPerCell);
        this.first = (long) Math.floor(frame.range().first() / barsPerCell);
        long end = (long) Math.ceil(frame.range().last() / barsPerCell);
        this.count = perBar > 0 ? (int) (end - first) : 0;
    }

    /** Cells as wide as a pixel of the screen. */
    static Cells pixels(ChartFrame frame) {
        return new Cells(frame, frame.pixel());
    }

    /** How many cells there are. */
    int count() {
        return count;
    }

    /** The first bar of a cell. */
    int from(int cell) {
        return bar(first + cell);
    }

    /** The bar after the last of a cell. */
    int to(int cell) {
        return bar(first + cell + 1);
    }

    /**
     * The unit of the edges of cells. When a cell has hundreds of bars its edges stand where stretches of the pyramids end, at most
     * an eighth of a cell off, so that no single bars need to be looked at.
     */
    private static long step(double barsPerCell) {
        long step = STRETCH;
        while (step * STRETCHES * PARTS <= barsPerCell) {
            step *= STRETCHES;
        }
        return step * PARTS <= barsPerCell ? step : 1;
    }

    private int bar(long cell) {
        double edge = Math.ceil(cell * barsPerCell);
        return edge >= frame.data().size() ? frame.data().size() : (int) ((long) edge / step * step);
    }

    /** The left edge of a cell. Neighbours are exactly a cell's width apart, and pixels stand on pixels. */
    double x(int cell) {
        double offset = (first * barsPerCell - frame.range().first()) / barsPerCell * width;
        double start = frame.layout().price().x() + offset;
        return Math.rint(start / frame.pixel()) * frame.pixel() + cell * width;
    }

    /** The middle of a cell. */
    double middle(int cell) {
        return x(cell) + width / 2;
    }
}
