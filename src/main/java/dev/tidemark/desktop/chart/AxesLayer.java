package dev.tidemark.desktop.chart;

import java.util.List;

import dev.tidemark.plot.NumberTick;
import dev.tidemark.plot.NumberTicks;
import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.TimeTick;

/** The labels of price and volume on the right, those of time underneath, and the lines that they stand at. */
final class AxesLayer implements Layer {
    private static final double GAP = 6;
    /** How far the baseline lies below the middle of a line of digits. */
    private static final double BASELINE = 4;
    private static final double TIME_BASELINE = 15;
    private static final double ROOM_FOR_LABEL = 7;
    private static final double CONTEXT_GAP = 5;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        ChartLayout layout = frame.layout();
        Box plot = layout.plot();
        var pen = new Pen(frame.look().palette().axis(), 1, Dash.SOLID);
        surface.line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), pen);
        if (layout.priceAxis().width() > 0) {
            surface.line(plot.right(), plot.y(), plot.right(), plot.bottom(), pen);
            prices(surface, frame);
            volumes(surface, frame);
        }
        if (layout.timeAxis().height() > 0) {
            times(surface, frame);
        }
    }

    private static void prices(Surface surface, ChartFrame frame) {
        Box price = frame.layout().price();
        for (NumberTick tick : frame.priceTicks()) {
            double y = frame.prices().toPixel(tick.value());
            if (y >= price.y() + ROOM_FOR_LABEL && y <= price.bottom() - ROOM_FOR_LABEL) {
                label(surface, frame, tick.label(), y);
            }
        }
    }

    private static void volumes(Surface surface, ChartFrame frame) {
        Box volume = frame.layout().volume();
        if (volume.isEmpty()) {
            return;
        }
        List<NumberTick> ticks = NumberTicks.compact(0, frame.volumes().high(), 2);
        for (NumberTick tick : ticks) {
            double y = frame.volumes().toPixel(tick.value());
            if (tick.value() > 0 && y >= volume.y() + ROOM_FOR_LABEL) {
                label(surface, frame, tick.label(), y);
            }
        }
    }

    private static void label(Surface surface, ChartFrame frame, String text, double y) {
        surface.text(text, frame.layout().priceAxis().x() + GAP, y + BASELINE, Anchor.START, ChartFrame.TEXT,
                frame.look().palette().text());
    }

    private static void times(Surface surface, ChartFrame frame) {
        Box axis = frame.layout().timeAxis();
        double free = axis.x();
        double baseline = axis.y() + TIME_BASELINE;
        for (TimeTick tick : frame.timeTicks()) {
            double half = surface.textWidth(tick.label(), ChartFrame.TEXT) / 2;
            double middle = Math.max(frame.middle(tick.index()), axis.x() + half);
            if (middle - half >= free && middle + half <= frame.layout().priceAxis().right()) {
                surface.text(tick.label(), middle, baseline, Anchor.MIDDLE, ChartFrame.TEXT,
                        frame.look().palette().text());
                free = middle + half + CONTEXT_GAP;
                free = context(surface, frame, tick.context(), free, baseline);
            }
        }
    }

    /** Writes what a label leaves out behind it, in a fainter colour; answers where the next may begin. */
    private static double context(Surface surface, ChartFrame frame, String context, double x, double baseline) {
        if (context.isEmpty()) {
            return x;
        }
        surface.text(context, x, baseline, Anchor.START, ChartFrame.TEXT, frame.look().palette().faint());
        return x + surface.textWidth(context, ChartFrame.TEXT) + CONTEXT_GAP;
    }
}
