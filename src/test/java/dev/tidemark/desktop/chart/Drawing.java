package dev.tidemark.desktop.chart;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.plot.Surface;

/** A surface that remembers what was drawn on it. Every character is six pixels wide. */
final class Drawing implements Surface {
    /** A filled rectangle, or a vertical line. */
    record Rect(double x, double y, double width, double height, int argb) {
        double middle() {
            return x + width / 2;
        }

        double bottom() {
            return y + height;
        }
    }

    /** A straight line. */
    record Straight(double x1, double y1, double x2, double y2, Pen pen) {}

    /** A line through points, or a closed shape. */
    record Path(List<Double> xs, List<Double> ys, int argb) {}

    /** A text. */
    record Words(String text, double x, double y, Anchor anchor, int argb) {}

    final List<Rect> rects = new ArrayList<>();
    final List<Rect> verticals = new ArrayList<>();
    final List<Straight> lines = new ArrayList<>();
    final List<Path> polylines = new ArrayList<>();
    final List<Path> polygons = new ArrayList<>();
    final List<Words> texts = new ArrayList<>();
    private final double width;
    private final double height;

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A frame that fills a drawing. */
    static ChartFrame frame(ChartData data, Look look, BarRange range, double width, double height) {
        return ChartFrame.of(data, look, range, new ChartFrame.Page(width, height, 24, 1, text -> 6.0 * text.length()));
    }

    /** What one layer draws. */
    static Drawing of(Layer layer, ChartFrame frame) {
        Drawing drawing = new Drawing(1000, 600);
        layer.paint(drawing, frame, new Scratch());
        return drawing;
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
    public void clip(double x, double y, double w, double h) {}

    @Override
    public void unclip() {}

    @Override
    public void fillRect(double x, double y, double w, double h, int argb) {
        rects.add(new Rect(x, y, w, h, argb));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        lines.add(new Straight(x1, y1, x2, y2, pen));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        polylines.add(new Path(list(xs, count), list(ys, count), pen.argb()));
    }

    @Override
    public void verticals(double[] xs, double[] tops, double[] bottoms, int count, Pen pen) {
        for (int i = 0; i < count; i++) {
            verticals.add(
                    new Rect(xs[i] - pen.width() / 2, tops[i], pen.width(), bottoms[i] - tops[i], pen.argb()));
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int argb) {
        polygons.add(new Path(list(xs, count), list(ys, count), argb));
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, double size, int argb) {
        texts.add(new Words(text, x, y, anchor, argb));
    }

    @Override
    public double textWidth(String text, double size) {
        return 6.0 * text.length();
    }

    private static List<Double> list(double[] values, int count) {
        List<Double> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(values[i]);
        }
        return list;
    }
}
