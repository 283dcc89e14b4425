package dev.tidemark.plot;

/**
 * Something to draw on: a window, or an SVG file. Coordinates are in pixels, y downwards. Colours are ARGB,
 * {@code 0xAARRGGBB}.
 */
public interface Surface {
    /** Where a text stands, horizontally, beside its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A dash pattern. */
    enum Dash {
        SOLID,
        DOTTED,
        DASHED
    }

    /** How a line is drawn. */
    record Pen(int argb, double width, Dash dash) {}

    /** The width of the surface. */
    double width();

    /** The height of the surface. */
    double height();

    /** Draws what follows only inside a rectangle, until {@link #unclip}. Clips do not nest. */
    void clip(double x, double y, double width, double height);

    /** Draws everywhere again. */
    void unclip();

    /** Fills a rectangle. */
    void fillRect(double x, double y, double width, double height, int argb);

    /** Draws a straight line. */
    void line(double x1, double y1, double x2, double y2, Pen pen);

    /** Draws a line through points; NaN in a y breaks it. */
    void polyline(double[] xs, double[] ys, int count, Pen pen);

    /** Draws vertical lines, the n-th from {@code tops[n]} to {@code bottoms[n]}. */
    void verticals(double[] xs, double[] tops, double[] bottoms, int count, Pen pen);

    /** Fills a closed shape. */
    void polygon(double[] xs, double[] ys, int count, int argb);

    /** Writes a text whose baseline is at y. */
    void text(String text, double x, double y, Anchor anchor, double size, int argb);

    /** How wide a text is. */
    double textWidth(String text, double size);
}
