package dev.tidemark.pipeline.drift;

import java.util.Arrays;

import dev.tidemark.drift.Distribution;
import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.NumberText;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.SvgSurface;
import dev.tidemark.report.Ink;
import dev.tidemark.report.NumberAxis;

/** How a feature was spread, as bars, and how it is, as a line over them. What is far out is drawn at the edge. */
final class DriftPictures {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 96;
    private static final double AXIS = 18;
    private static final int BINS = 30;
    /** The share of the rows at either end that is not given room. */
    private static final double TAIL = 0.005;
    private static final Pen BASE = new Pen(Ink.MUTED.argb(), 1, Dash.SOLID);
    private static final Pen CURRENT = new Pen(Ink.WARN.argb(), 2, Dash.SOLID);

    private DriftPictures() {}

    /** Nothing where either side has no number. */
    static String of(FeatureDrift feature) {
        Distribution reference = feature.reference();
        Distribution current = feature.current();
        if (reference.isEmpty() || current.isEmpty()) {
            return "";
        }
        double low = Math.min(quantile(reference, TAIL), quantile(current, TAIL));
        double high = Math.max(quantile(reference, 1 - TAIL), quantile(current, 1 - TAIL));
        double room = high > low ? 0 : Math.max(1, Math.abs(low)) / 2;
        LinearScale across = new LinearScale(low - room, high + room, 0, WIDTH);
        double[] before = shares(reference, across);
        double[] now = shares(current, across);
        double most = Math.max(Arrays.stream(before).max().orElse(1), Arrays.stream(now).max().orElse(1));
        SvgSurface svg = Ink.picture(WIDTH, HEIGHT + AXIS, feature.name() + ", then and now",
                "from " + NumberText.compact(low) + " to " + NumberText.compact(high));
        double part = WIDTH / BINS;
        double[] xs = new double[2 * BINS + 2];
        double[] ys = new double[2 * BINS + 2];
        Arrays.fill(ys, HEIGHT);
        for (int i = 0; i < BINS; i++) {
            double tall = (HEIGHT - 4) * before[i] / most;
            svg.hint(words(before[i], now[i], across.toValue(i * part), across.toValue((i + 1) * part)));
            svg.fillRect(i * part, HEIGHT - tall, part - 1, tall, Ink.FILL.argb());
            svg.endHint();
            xs[2 * i + 1] = i * part;
            xs[2 * i + 2] = (i + 1) * part;
            ys[2 * i + 1] = ys[2 * i + 2] = HEIGHT - (HEIGHT - 4) * now[i] / most;
        }
        xs[2 * BINS + 1] = WIDTH;
        svg.polyline(xs, ys, xs.length, CURRENT);
        svg.line(0, HEIGHT, WIDTH, HEIGHT, BASE);
        NumberAxis.draw(svg, across, WIDTH, HEIGHT, 4);
        return svg.element();
    }

    private static String words(double before, double now, double from, double to) {
        return DriftText.percent(before) + " then, " + DriftText.percent(now) + " now, from "
                + NumberText.compact(from) + " to " + NumberText.compact(to);
    }

    private static double quantile(Distribution of, double share) {
        double[] values = of.values();
        long[] weights = of.weights();
        double rows = 0;
        int i = 0;
        for (; i < values.length - 1 && rows + weights[i] < share * of.rows(); i++) {
            rows += weights[i];
        }
        return values[i];
    }

    private static double[] shares(Distribution of, LinearScale across) {
        double[] shares = new double[BINS];
        double[] values = of.values();
        long[] weights = of.weights();
        for (int i = 0; i < values.length; i++) {
            int bin = (int) Math.floor(across.toPixel(values[i]) / WIDTH * BINS);
            shares[Math.clamp(bin, 0, BINS - 1)] += (double) weights[i] / of.rows();
        }
        return shares;
    }
}
