package dev.tidemark.forecast.artefact;

import java.util.List;
import java.util.Locale;

import dev.tidemark.forecast.model.Importance;
import dev.tidemark.plot.Extent;
import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.NumberTick;
import dev.tidemark.plot.NumberTicks;
import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.SvgSurface;

/** The pictures of a model. They stand alone, so their colours are fixed. */
final class Pictures {
    private static final int PAPER = 0xFFFFFFFF;
    private static final int TEXT = 0xFF24292F;
    private static final int MUTED = 0xFF6E7781;
    private static final int BAR = 0xFF0969DA;
    private static final int POINT = 0x600969DA;
    private static final Pen GRID = new Pen(0xFFD8DEE4, 1, Dash.SOLID);
    private static final Pen EQUAL = new Pen(MUTED, 1.5, Dash.DASHED);
    private static final double LETTERS = 12;
    private static final int MOST_BARS = 20;
    private static final int MOST_POINTS = 3000;
    private static final double LINE = 22;
    private static final double EDGE = 44;
    private static final double SQUARE = 460;
    private static final double LEFT = 70;

    private Pictures() {}

    /** How much of the gain each feature has, for those that have most. */
    static String importance(List<Importance> all) {
        List<Importance> shown = all.subList(0, Math.min(MOST_BARS, all.size()));
        double total = all.stream().mapToDouble(Importance::totalGain).sum();
        double most = shown.getFirst().totalGain();
        SvgSurface svg = paper(640, EDGE + shown.size() * LINE + 16, "Importance of features",
                "the share of the gain that each feature has, " + shown.size() + " of " + all.size());
        svg.text("Share of the gain", 16, 26, Anchor.START, LETTERS + 2, TEXT);
        for (int i = 0; i < shown.size(); i++) {
            Importance each = shown.get(i);
            double y = EDGE + i * LINE;
            double width = most > 0 ? 360 * each.totalGain() / most : 0;
            svg.text(each.feature(), 200, y + 14, Anchor.END, LETTERS, TEXT);
            svg.fillRect(208, y + 2, Math.max(1, width), LINE - 5, BAR);
            double share = total > 0 ? 100 * each.totalGain() / total : 0;
            svg.text(String.format(Locale.ROOT, "%.1f %%", share), 216 + width, y + 14, Anchor.START, LETTERS, MUTED);
        }
        return svg.document();
    }

    /**
     * What was forecast against what came, a point a row; of many rows, evenly spread ones.
     *
     * @param forecasts what was forecast
     * @param realized what came, in the same rows
     */
    static String predicted(double[] forecasts, double[] realized) {
        Extent extent = new Extent();
        for (int i = 0; i < forecasts.length; i++) {
            extent.add(forecasts[i]);
            extent.add(realized[i]);
        }
        SvgSurface svg = paper(LEFT + SQUARE + 20, SQUARE + 80, "Predicted against realized",
                forecasts.length + " rows; on the dashed line both are equal");
        svg.text("Predicted (up) against realized (right), test part", 16, 24, Anchor.START, LETTERS + 2, TEXT);
        LinearScale right = LinearScale.around(extent, LEFT, LEFT + SQUARE, 0.02);
        LinearScale up = right.withPixels(40 + SQUARE, 40);
        axes(svg, right, up);
        svg.clip(LEFT, 40, SQUARE, SQUARE);
        int step = Math.max(1, (forecasts.length + MOST_POINTS - 1) / MOST_POINTS);
        for (int i = 0; i < forecasts.length; i += step) {
            svg.fillRect(right.toPixel(realized[i]) - 1.5, up.toPixel(forecasts[i]) - 1.5, 3, 3, POINT);
        }
        svg.line(LEFT, 40 + SQUARE, LEFT + SQUARE, 40, EQUAL);
        svg.unclip();
        return svg.document();
    }

    private static void axes(SvgSurface svg, LinearScale right, LinearScale up) {
        for (NumberTick tick : NumberTicks.between(right.low(), right.high(), 6)) {
            double x = right.toPixel(tick.value());
            double y = up.toPixel(tick.value());
            svg.line(x, 40, x, 40 + SQUARE, GRID);
            svg.line(LEFT, y, LEFT + SQUARE, y, GRID);
            svg.text(tick.label(), x, 40 + SQUARE + 18, Anchor.MIDDLE, LETTERS, MUTED);
            svg.text(tick.label(), LEFT - 8, y + 4, Anchor.END, LETTERS, MUTED);
        }
    }

    private static SvgSurface paper(double width, double height, String title, String description) {
        SvgSurface svg = new SvgSurface(width, height, title, description);
        svg.fillRect(0, 0, width, height, PAPER);
        return svg;
    }
}
