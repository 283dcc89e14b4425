package dev.tidemark.desktop.chart;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import dev.tidemark.plot.Surface;

/**
 * Draws on a canvas. Rectangles, and lines that run along an axis, are moved to whole pixels of the screen; they and the polygons are
 * filled by hand into an image below everything else. Slanted lines and texts always stand above them, whatever the order of drawing.
 */
final class CanvasSurface implements Surface {
    /** Long lines are stroked in pieces, because rasterising costs by the box around a shape. */
    private static final int POINTS_A_STROKE = 64;
    private static final double DOT = 2;
    private static final double DASH = 5;
    private static final double SPACE = 3;

    private final GraphicsContext context;
    private final Glyphs glyphs;
    private final Colours colours = new Colours();
    private final Raster raster = new Raster();
    private final PolygonFill polygons = new PolygonFill();
    private double[] cornerXs = new double[4];
    private double[] cornerYs = new double[4];
    private double width;
    private double height;
    private double scale = 1;

    CanvasSurface(GraphicsContext context, Glyphs glyphs) {
        this.context = context;
        this.glyphs = glyphs;
    }

    /**
     * Begins a picture.
     *
     * @param pictureWidth in pixels of the layout
     * @param pictureHeight in pixels of the layout
     * @param screenScale how many pixels of the screen one of the layout has
     */
    void begin(double pictureWidth, double pictureHeight, double screenScale) {
        width = pictureWidth;
        height = pictureHeight;
        scale = screenScale;
        int columns = (int) Math.max(1, Math.rint(pictureWidth * screenScale));
        int rows = (int) Math.max(1, Math.rint(pictureHeight * screenScale));
        context.setImageSmoothing(false);
        // Drawn later, by the renderer, as it is when the picture is ended.
        context.drawImage(raster.begin(columns, rows), 0, 0, columns / screenScale, rows / screenScale);
        context.setLineJoin(StrokeLineJoin.BEVEL);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setTextBaseline(VPos.BASELINE);
    }

    /** Ends a picture. */
    void end() {
        raster.end();
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        context.save();
        context.beginPath();
        double left = snapped(x);
        double top = snapped(y);
        // A clip along whole pixels is a rectangle to the pipeline, any other a mask.
        context.rect(left, top, snapped(x + w) - left, snapped(y + h) - top);
        context.clip();
        raster.clip(whole(x), whole(y), whole(x + w), whole(y + h));
    }

    @Override
    public void unclip() {
        context.restore();
        raster.unclip();
    }

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        raster.fill(whole(x), whole(y), whole(x + w), whole(y + h), argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        if (x1 == x2) {
            double from = Math.min(y1, y2);
            double to = Math.max(y1, y2);
            for (double y = from; y < to; y += period(pen, to - from)) {
                upright(x1, y, Math.min(to, y + mark(pen, to - from)), pen);
            }
        } else if (y1 == y2) {
            int thickness = thickness(pen.width());
            int top = edge(y1, thickness);
            double from = Math.min(x1, x2);
            double to = Math.max(x1, x2);
            for (double x = from; x < to; x += period(pen, to - from)) {
                raster.fill(whole(x), top, whole(Math.min(to, x + mark(pen, to - from))), top + thickness, pen.argb());
            }
        } else {
            stroke(pen);
            context.strokeLine(x1, y1, x2, y2);
        }
    }

    private static double mark(Pen pen, double whole) {
        return switch (pen.dash()) {
            case SOLID -> whole;
            case DOTTED -> DOT;
            case DASHED -> DASH;
        };
    }

    private static double period(Pen pen, double whole) {
        return pen.dash() == Dash.SOLID ? whole : mark(pen, whole) + SPACE;
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        stroke(pen);
        int from = 0;
        while (from < count) {
            int to = Math.min(count, from + POINTS_A_STROKE);
            strokePart(xs, ys, from, to);
            // The next part begins where this one ends.
            from = to == count ? count : to - 1;
        }
    }

    private void strokePart(double[] xs, double[] ys, int from, int to) {
        context.beginPath();
        boolean isBroken = true;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(ys[i])) {
                isBroken = true;
            } else if (isBroken) {
                context.moveTo(xs[i], ys[i]);
                isBroken = false;
            } else {
                context.lineTo(xs[i], ys[i]);
            }
        }
        context.stroke();
    }

    @Override
    public void verticals(double[] xs, double[] tops, double[] bottoms, int count, Pen pen) {
        for (int i = 0; i < count; i++) {
            upright(xs[i], tops[i], bottoms[i], pen);
        }
    }

    private void upright(double x, double top, double bottom, Pen pen) {
        int thickness = thickness(pen.width());
        int left = edge(x, thickness);
        int from = (int) Math.floor(top * scale);
        raster.fill(left, from, left + thickness, Math.max(from + 1, (int) Math.ceil(bottom * scale)), pen.argb());
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {
        if (cornerXs.length < count) {
            cornerXs = new double[count];
            cornerYs = new double[count];
        }
        for (int i = 0; i < count; i++) {
            cornerXs[i] = xs[i] * scale;
            cornerYs[i] = ys[i] * scale;
        }
        polygons.fill(raster, cornerXs, cornerYs, count, argb);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, int argb) {
        context.setFill(colours.of(argb));
        context.setFont(glyphs.font(size));
        context.setTextAlign(switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        context.fillText(text, x, y);
    }

    @Override
    public double textWidth(String text, double size) {
        return glyphs.width(text, size);
    }

    private void stroke(Pen pen) {
        context.setStroke(colours.of(pen.argb()));
        context.setLineWidth(pen.width());
    }

    private double snapped(double value) {
        return whole(value) / scale;
    }

    /** The pixel of the screen at a place. */
    private int whole(double value) {
        return (int) Math.rint(value * scale);
    }

    /** The width of a line in whole pixels of the screen, at least one. */
    private int thickness(double lineWidth) {
        return Math.max(1, whole(lineWidth));
    }

    /** The pixel at which a line of some thickness about a place begins. */
    private int edge(double middle, int thickness) {
        return (int) Math.rint(middle * scale - thickness / 2.0);
    }

    /** The colours in use, so that none is made anew in each frame. */
    private static final class Colours {
        private static final int PLACES = 256;
        private final int[] keys = new int[PLACES];
        private final Color[] values = new Color[PLACES];

        Colours() {
            Arrays.fill(values, Color.TRANSPARENT);
        }

        Color of(int argb) {
            // The key 0, all transparent, is right from the start.
            int place = (argb * 0x9E3779B9) >>> 24;
            if (keys[place] != argb) {
                keys[place] = argb;
                values[place] = Palette.colour(argb);
            }
            return values[place];
        }
    }
}
