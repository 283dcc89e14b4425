package dev.tidemark.desktop.chart;

import dev.tidemark.plot.NumberTick;
import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.TimeTick;

/** Faint lines at the marks of the axes, and one between price and volume. */
final class GridLayer implements Layer {
    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        var pen = new Pen(frame.look().palette().grid(), 1, Dash.SOLID);
        Box plot = frame.layout().plot();
        for (NumberTick tick : frame.priceTicks()) {
            double y = frame.prices().toPixel(tick.value());
            surface.line(plot.x(), y, plot.right(), y, pen);
        }
        for (TimeTick tick : frame.timeTicks()) {
            double x = frame.middle(tick.index());
            surface.line(x, plot.y(), x, plot.bottom(), pen);
        }
        if (!frame.layout().volume().isEmpty()) {
            double y = frame.layout().volume().y();
            surface.line(plot.x(), y, plot.right(), y, pen);
        }
    }
}
