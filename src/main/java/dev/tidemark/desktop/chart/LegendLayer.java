package dev.tidemark.desktop.chart;

import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;

/** What is what, in the header: as much of it as finds room. */
final class LegendLayer implements Layer {
    private static final double BASELINE = 15;
    private static final double MIDDLE = 11;
    private static final double SWATCH = 14;
    private static final double GAP = 5;
    private static final double SPACE = 16;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        Box header = frame.layout().header();
        if (!header.isEmpty()) {
            new Writer(surface, frame).write();
        }
    }

    /** Puts one entry beside the other. */
    private static final class Writer {
        private final Surface surface;
        private final ChartFrame frame;
        private final Palette palette;
        private final double top;
        private double x;

        Writer(Surface surface, ChartFrame frame) {
            this.surface = surface;
            this.frame = frame;
            this.palette = frame.look().palette();
            this.top = frame.layout().header().y();
            this.x = frame.layout().header().x();
        }

        void write() {
            price();
            if (frame.look().hasMean() && hasRoom(mean())) {
                surface.line(x, top + MIDDLE, x + SWATCH, top + MIDDLE, new Pen(palette.mean(), 2, Dash.SOLID));
                text(mean());
            }
            if (frame.look().hasShading() && hasRoom("Signal 1")) {
                surface.fillRect(x, top + MIDDLE - 5, SWATCH, 10, palette.shading());
                text("Signal 1");
            }
            if (frame.look().hasCrossings() && hasRoom("Crossing up")) {
                triangle(palette.up(), 1);
                text("Crossing up");
            }
            if (frame.look().hasCrossings() && hasRoom("Crossing down")) {
                triangle(palette.down(), -1);
                text("Crossing down");
            }
        }

        private void price() {
            if (frame.hasCandles() && hasRoom("Price")) {
                surface.fillRect(x + 1, top + MIDDLE - 4, 5, 8, palette.rising());
                surface.fillRect(x + 8, top + MIDDLE - 4, 5, 8, palette.falling());
                text("Price");
            } else if (hasRoom("Close")) {
                surface.line(x, top + MIDDLE, x + SWATCH, top + MIDDLE, new Pen(palette.price(), 1, Dash.SOLID));
                text("Close");
            }
        }

        private String mean() {
            return "Mean of " + NumberText.grouped(frame.data().signal().window());
        }

        private void triangle(int argb, double up) {
            double middle = x + SWATCH / 2;
            double base = top + MIDDLE + 3.5 * up;
            surface.polygon(new double[]{middle, middle + 4.5, middle - 4.5}, new double[]{base - 7 * up, base, base},
                    3, argb);
        }

        private boolean hasRoom(String text) {
            return x + SWATCH + GAP + surface.textWidth(text, ChartFrame.TEXT) <= frame.layout().header().right();
        }

        private void text(String text) {
            surface.text(text, x + SWATCH + GAP, top + BASELINE, Anchor.START, ChartFrame.TEXT, palette.text());
            x += SWATCH + GAP + surface.textWidth(text, ChartFrame.TEXT) + SPACE;
        }
    }
}
