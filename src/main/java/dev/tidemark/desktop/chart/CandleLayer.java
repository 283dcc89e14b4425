package dev.tidemark.desktop.chart;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Role;
import dev.tidemark.plot.Extent;
import dev.tidemark.plot.Series;
import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;

/**
 * The price as candles: a wick from low to high, a body from open to close. Where bars are too narrow for bodies only wicks are drawn, and
 * where many share a pixel one wick for all of them, from their lowest low to their highest high, in the colour of the move from their
 * first open to their last close.
 */
final class CandleLayer implements Layer {
    private static final double ROOM_FOR_BODY = 3;
    private static final double SHARE_OF_BAR = 0.7;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        if (frame.hasCandles()) {
            for (boolean isRising : new boolean[]{true, false}) {
                if (frame.isDense()) {
                    columns(surface, frame, scratch, isRising);
                } else {
                    candles(surface, frame, scratch, isRising);
                }
            }
        }
    }

    private static void candles(Surface surface, ChartFrame frame, Scratch scratch, boolean isRising) {
        wicks(frame, scratch, isRising);
        draw(surface, frame, scratch, isRising, frame.pixel());
        if (frame.pixelsPerBar() >= ROOM_FOR_BODY) {
            bodies(frame, scratch, isRising);
            draw(surface, frame, scratch, isRising, bodyWidth(frame));
        }
    }

    /** An odd number of pixels of the screen, so that the wick is in the middle of the body. */
    private static double bodyWidth(ChartFrame frame) {
        double pixels = SHARE_OF_BAR * frame.pixelsPerBar() / frame.pixel();
        return (2 * Math.floor(pixels / 2) + 1) * frame.pixel();
    }

    private static void wicks(ChartFrame frame, Scratch scratch, boolean isRising) {
        scratch.clear();
        Bars bars = frame.data().bars();
        double[] highs = bars.values(Role.HIGH);
        double[] lows = bars.values(Role.LOW);
        for (int bar = frame.range().firstBar(); bar < frame.range().endBar(); bar++) {
            if (rises(frame, bar, bar) == isRising) {
                add(frame, scratch, frame.middle(bar), lows[bar], highs[bar]);
            }
        }
    }

    private static void bodies(ChartFrame frame, Scratch scratch, boolean isRising) {
        scratch.clear();
        double[] opens = frame.data().bars().values(Role.OPEN);
        Series closes = frame.data().series().closes().series();
        for (int bar = frame.range().firstBar(); bar < frame.range().endBar(); bar++) {
            if (rises(frame, bar, bar) == isRising) {
                double close = closes.at(bar);
                double open = Double.isNaN(opens[bar]) ? close : opens[bar];
                add(frame, scratch, frame.middle(bar), Math.min(open, close), Math.max(open, close));
            }
        }
    }

    private static void columns(Surface surface, ChartFrame frame, Scratch scratch, boolean isRising) {
        scratch.clear();
        BarSeries series = frame.data().series();
        Cells cells = Cells.pixels(frame);
        Extent extent = scratch.extent();
        for (int cell = 0; cell < cells.count(); cell++) {
            int from = cells.from(cell);
            int to = cells.to(cell);
            if (from < to && rises(frame, from, to - 1) == isRising) {
                extent.clear();
                series.highs().reduce(from, to, extent);
                series.lows().reduce(from, to, extent);
                add(frame, scratch, cells.middle(cell), extent.min(), extent.max());
            }
        }
        draw(surface, frame, scratch, isRising, frame.pixel());
    }

    /** Whether the last of some bars closes at or above the open of the first; a missing price counts as a rise. */
    private static boolean rises(ChartFrame frame, int first, int last) {
        double open = frame.data().bars().values(Role.OPEN)[first];
        return !(frame.data().series().closes().series().at(last) < open);
    }

    private static void add(ChartFrame frame, Scratch scratch, double x, double low, double high) {
        // False where either is missing, and for the extent of nothing.
        if (low <= high) {
            scratch.add(x, frame.prices().toPixel(high), frame.prices().toPixel(low));
        }
    }

    private static void draw(Surface surface, ChartFrame frame, Scratch scratch, boolean isRising, double width) {
        Palette palette = frame.look().palette();
        surface.verticals(scratch.xs(), scratch.tops(), scratch.bottoms(), scratch.count(),
                new Pen(isRising ? palette.rising() : palette.falling(), width, Dash.SOLID));
    }
}
