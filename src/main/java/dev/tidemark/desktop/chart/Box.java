package dev.tidemark.desktop.chart;

/**
 * A rectangle on the screen, in pixels; y downwards.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width from 0
 * @param height from 0
 */
record Box(double x, double y, double width, double height) {
    /** The right edge. */
    double right() {
        return x + width;
    }

    /** The lower edge. */
    double bottom() {
        return y + height;
    }

    /** Whether nothing can be drawn in it. */
    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** Whether a point lies in it; on the right or lower edge it does not. */
    boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }
}
