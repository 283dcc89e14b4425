package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Extent;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.plot.Surface;
import dev.tidemark.signal.SignalTable;

/**
 * A marker at each crossing: up, a triangle below the price that points up; down, one above it that points down. Crossings of one kind
 * that would stand on each other share a marker, which has a bar at its base.
 */
final class CrossingLayer implements Layer {
    /** How far apart markers of a kind stand at least. */
    static final double CELL = 12;

    private static final double HALF_WIDTH = 4.5;
    private static final double HEIGHT = 7;
    private static final double DISTANCE = 4;
    private static final double BAR_GAP = 1;
    private static final double BAR = 1.5;

    private final double[] xs = new double[3];
    private final double[] ys = new double[3];

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        if (frame.look().hasCrossings()) {
            Cells cells = new Cells(frame, Math.max(CELL, frame.pixelsPerBar()));
            for (int cell = 0; cell < cells.count(); cell++) {
                mark(surface, frame, cells, cell, true, scratch.extent());
                mark(surface, frame, cells, cell, false, scratch.extent());
            }
        }
    }

    private void mark(Surface surface, ChartFrame frame, Cells cells, int cell, boolean isUp, Extent extent) {
        SignalTable signal = frame.data().signal();
        int from = cells.from(cell);
        int to = cells.to(cell);
        int crossings = isUp ? signal.crossingsUp(from, to) : signal.crossingsDown(from, to);
        if (crossings == 1) {
            int bar = find(signal, from, to, isUp ? 1 : -1);
            level(frame, bar, bar + 1, isUp, extent);
            draw(surface, frame, frame.middle(bar), extent, isUp, false);
        } else if (crossings > 1) {
            level(frame, from, to, isUp, extent);
            draw(surface, frame, cells.middle(cell), extent, isUp, true);
        }
    }

    private static int find(SignalTable signal, int from, int to, int direction) {
        int bar = signal.nextCrossing(from, to);
        while (signal.crossing(bar) != direction) {
            bar = signal.nextCrossing(bar + 1, to);
        }
        return bar;
    }

    /** What the marker must keep clear of: the price, as it is drawn, and the mean. */
    private static void level(ChartFrame frame, int from, int to, boolean isUp, Extent extent) {
        BarSeries series = frame.data().series();
        Pyramid candles = isUp ? series.lows() : series.highs();
        (frame.hasCandles() ? candles : series.closes()).reduce(from, to, extent);
        if (frame.look().hasMean()) {
            frame.data().means().reduce(from, to, extent);
        }
    }

    private void draw(Surface surface, ChartFrame frame, double x, Extent extent, boolean isUp, boolean isMany) {
        if (extent.isEmpty()) {
            return;
        }
        int argb = isUp ? frame.look().palette().up() : frame.look().palette().down();
        double down = isUp ? 1 : -1;
        double tip = frame.prices().toPixel(isUp ? extent.min() : extent.max()) + down * DISTANCE;
        double base = tip + down * HEIGHT;
        set(0, x, tip);
        set(1, x + HALF_WIDTH, base);
        set(2, x - HALF_WIDTH, base);
        surface.polygon(xs, ys, 3, argb);
        if (isMany) {
            double top = isUp ? base + BAR_GAP : base - BAR_GAP - BAR;
            surface.fillRect(x - HALF_WIDTH, top, 2 * HALF_WIDTH, BAR, argb);
        }
    }

    private void set(int corner, double x, double y) {
        xs[corner] = x;
        ys[corner] = y;
    }
}
