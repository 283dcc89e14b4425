package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Extent;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.plot.Series;
import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;

/**
 * Draws a column of prices as a line. Where many bars share a pixel, each pixel gets a vertical line from their smallest to their largest
 * value, drawn out to its neighbour's where the two do not meet: the same pixels that the line itself would reach.
 */
final class SeriesLine {
    private SeriesLine() {}

    static void paint(Surface surface, ChartFrame frame, Scratch scratch, Pyramid pyramid, int argb, double width) {
        if (frame.isDense()) {
            columns(frame, scratch, pyramid);
            surface.verticals(scratch.xs(), scratch.tops(), scratch.bottoms(), scratch.count(),
                    new Pen(argb, frame.pixel(), Dash.SOLID));
        } else {
            points(frame, scratch, pyramid.series());
            surface.polyline(scratch.xs(), scratch.tops(), scratch.count(), new Pen(argb, width, Dash.SOLID));
        }
    }

    private static void points(ChartFrame frame, Scratch scratch, Series series) {
        scratch.clear();
        // One more to each side, so that the line goes on to the edge.
        int end = Math.min(series.size(), frame.range().endBar() + 1);
        for (int bar = Math.max(0, frame.range().firstBar() - 1); bar < end; bar++) {
            double y = frame.prices().toPixel(series.at(bar));
            scratch.add(frame.middle(bar), y, y);
        }
    }

    private static void columns(ChartFrame frame, Scratch scratch, Pyramid pyramid) {
        scratch.clear();
        Cells cells = Cells.pixels(frame);
        Extent extent = scratch.extent();
        double topBefore = Double.NaN;
        double bottomBefore = Double.NaN;
        for (int cell = 0; cell < cells.count(); cell++) {
            extent.clear();
            pyramid.reduce(cells.from(cell), cells.to(cell), extent);
            // An empty extent: infinite ends would be drawn right across.
            double top = extent.isEmpty() ? Double.NaN : frame.prices().toPixel(extent.max());
            double bottom = extent.isEmpty() ? Double.NaN : frame.prices().toPixel(extent.min());
            if (!extent.isEmpty()) {
                scratch.add(cells.middle(cell), bottomBefore < top ? bottomBefore : top,
                        topBefore > bottom ? topBefore : bottom);
            }
            topBefore = top;
            bottomBefore = bottom;
        }
    }
}
