package dev.tidemark.report;

import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.NumberTick;
import dev.tidemark.plot.NumberTicks;
import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.SvgSurface;

/** The numbers below a small picture. */
public final class NumberAxis {
    /** How large its letters are. */
    public static final double LETTERS = 11;

    private static final Pen BASE = new Pen(Ink.MUTED.argb(), 1, Dash.SOLID);
    private static final double BETWEEN = 6;

    private NumberAxis() {}

    /**
     * Draws it.
     *
     * @param scale the numbers, from the picture's left edge to its right one
     * @param top where the picture ends, and the axis begins
     * @param most about how many numbers there are to be; those without room are left out
     */
    public static void draw(SvgSurface svg, LinearScale scale, double width, double top, int most) {
        double before = -10;
        for (NumberTick tick : NumberTicks.between(scale.low(), scale.high(), most)) {
            double x = scale.toPixel(tick.value());
            double half = svg.textWidth(tick.label(), LETTERS) / 2;
            double left = Math.clamp(x - half, 0, width - 2 * half);
            svg.line(x, top, x, top + 3, BASE);
            if (left > before + BETWEEN) {
                // The width is an estimate: held by the edge that it is near, a label stays whole in any font.
                boolean isLast = x + half > width;
                Anchor anchor = isLast ? Anchor.END : left == 0 ? Anchor.START : Anchor.MIDDLE;
                svg.text(tick.label(), isLast ? width : left == 0 ? 0 : x, top + 14, anchor, LETTERS, Ink.MUTED.argb());
                before = left + 2 * half;
            }
        }
    }
}
