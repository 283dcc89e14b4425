package dev.tidemark.pipeline.model;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.comparison.Comparison;
import dev.tidemark.plot.Extent;
import dev.tidemark.plot.LinearScale;
import dev.tidemark.plot.NumberTick;
import dev.tidemark.plot.NumberTicks;
import dev.tidemark.plot.Surface.Anchor;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.SvgSurface;
import dev.tidemark.plot.TimeTick;
import dev.tidemark.plot.TimeTicks;
import dev.tidemark.report.Ink;
import dev.tidemark.tracking.registry.Registry;

/** The pictures of a comparison, each as a file that stands alone and as a part of the page. */
final class ComparePictures {
    static final String FORECASTS = "forecasts.svg";
    static final String METRICS = "metrics.svg";

    private static final double WIDTH = 960;
    private static final double HEIGHT = 380;
    private static final double LEFT = 70;
    private static final double TOP = 40;
    private static final double BOTTOM = 330;
    private static final double LINE = 24;
    private static final double BARS = 250;
    private static final double PANEL = 420;
    private static final double LETTERS = 12;
    private static final int MOST_POINTS = 480;

    private final CompareReport report;
    private final int step;

    ComparePictures(CompareReport report) {
        this.report = report;
        this.step = Math.max(1, (report.rows() + MOST_POINTS - 1) / MOST_POINTS);
    }

    /** The colours of a picture; those of a file are fixed, those of a page follow its look. */
    private record Palette(Optional<Integer> paper, int text, int muted, int grid, int challenger, int champion) {
        static final Palette FILE = new Palette(Optional.of(0xFFFFFFFF), 0xFF24292F, 0xFF6E7781, 0xFFD8DEE4, 0xFF0969DA,
                0xFFBC4C00);
        static final Palette PAGE = new Palette(Optional.empty(), Ink.TEXT.argb(), Ink.MUTED.argb(), Ink.GRID.argb(),
                Ink.LINE.argb(), Ink.WARN.argb());

        SvgSurface surface(double height, String title, String description) {
            if (paper.isEmpty()) {
                return Ink.picture(WIDTH, height, title, description);
            }
            SvgSurface svg = new SvgSurface(WIDTH, height, title, description);
            svg.fillRect(0, 0, WIDTH, height, paper.get());
            return svg;
        }
    }

    /** The files, by their names. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FORECASTS, forecasts(Palette.FILE).document());
        files.put(METRICS, metrics(Palette.FILE).document());
        return files;
    }

    String forecastsElement() {
        return forecasts(Palette.PAGE).element();
    }

    String metricsElement() {
        return metrics(Palette.PAGE).element();
    }

    /** What is seen of the forecasts. */
    String caption() {
        return "Forecasts against what came, " + report.rows() + " held-out rows"
                + (step == 1 ? "." : ", one in " + step + " shown.");
    }

    private SvgSurface forecasts(Palette palette) {
        double[] realized = thinned(report.data().samples().target());
        Comparison comparison = report.comparison();
        Extent extent = new Extent();
        List<Forecast> shown = new ArrayList<>(List.of(comparison.challenger().forecast()));
        comparison.champion().ifPresent(champion -> shown.addFirst(champion.forecast()));
        shown.forEach(forecast -> add(extent, thinned(forecast.values())));
        add(extent, realized);
        SvgSurface svg = palette.surface(HEIGHT, "Forecasts against realized volatility", caption());
        LinearScale up = LinearScale.around(extent, BOTTOM, TOP, 0.03);
        LinearScale right = new LinearScale(0, Math.max(1, realized.length), LEFT, WIDTH - 16);
        axes(svg, palette, up, right, realized.length);
        svg.clip(LEFT, TOP, WIDTH - 16 - LEFT, BOTTOM - TOP);
        curve(svg, right, up, realized, new Pen(palette.muted, 1, Dash.SOLID));
        for (Forecast forecast : shown) {
            boolean isChallenger = forecast.name().equals(Registry.CHALLENGER);
            curve(svg, right, up, thinned(forecast.values()),
                    new Pen(isChallenger ? palette.challenger : palette.champion, 1.4, Dash.SOLID));
        }
        svg.unclip();
        legend(svg, palette, comparison.champion().isPresent());
        return svg;
    }

    private static void legend(SvgSurface svg, Palette palette, boolean hasChampion) {
        double x = LEFT;
        x = legend(svg, x, "what came", palette.muted, palette);
        x = legend(svg, x, "challenger", palette.challenger, palette);
        if (hasChampion) {
            legend(svg, x, "champion", palette.champion, palette);
        }
    }

    private static double legend(SvgSurface svg, double x, String words, int colour, Palette palette) {
        svg.fillRect(x, 20, 18, 4, colour);
        svg.text(words, x + 24, 26, Anchor.START, LETTERS, palette.text);
        return x + 48 + svg.textWidth(words, LETTERS);
    }

    private void axes(SvgSurface svg, Palette palette, LinearScale up, LinearScale right, int points) {
        Pen grid = new Pen(palette.grid, 1, Dash.SOLID);
        for (NumberTick tick : NumberTicks.between(up.low(), up.high(), 6)) {
            double y = up.toPixel(tick.value());
            svg.line(LEFT, y, WIDTH - 16, y, grid);
            svg.text(tick.label(), LEFT - 8, y + 4, Anchor.END, LETTERS, palette.muted);
        }
        long[] times = new long[points];
        for (int i = 0; i < points; i++) {
            times[i] = report.time(i * step).toEpochMilli();
        }
        for (TimeTick tick : TimeTicks.over(times, ZoneOffset.UTC).between(0, points, WIDTH - 16 - LEFT, 100)) {
            double x = right.toPixel(tick.index() + 0.5);
            svg.line(x, BOTTOM, x, BOTTOM + 4, grid);
            svg.text(tick.label(), x, BOTTOM + 18, Anchor.MIDDLE, LETTERS, palette.muted);
            svg.text(tick.context(), x, BOTTOM + 34, Anchor.MIDDLE, LETTERS, palette.muted);
        }
    }

    private static void curve(SvgSurface svg, LinearScale right, LinearScale up, double[] values, Pen pen) {
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            xs[i] = right.toPixel(i + 0.5);
            ys[i] = up.toPixel(values[i]);
        }
        svg.polyline(xs, ys, values.length, pen);
    }

    private double[] thinned(double[] column) {
        double[] all = report.comparison().heldOut().rows().of(column);
        double[] some = new double[(all.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[i * step];
        }
        return some;
    }

    private static void add(Extent extent, double[] values) {
        for (double value : values) {
            extent.add(value);
        }
    }

    private SvgSurface metrics(Palette palette) {
        List<CompareText.Row> rows = CompareText.rows(report);
        SvgSurface svg = palette.surface(TOP + rows.size() * LINE + 16, "RMSE and QLIKE beside the baselines",
                "over " + report.rows() + " held-out rows; less is better");
        panel(svg, palette, 0, "RMSE", rows, Metrics::rmse);
        panel(svg, palette, WIDTH / 2, "QLIKE", rows, Metrics::qlike);
        return svg;
    }

    private static void panel(SvgSurface svg, Palette palette, double left, String title, List<CompareText.Row> rows,
            ToDoubleFunction<Metrics> figure) {
        List<CompareText.Row> sorted = rows.stream()
                .sorted(Comparator.comparingDouble(row -> figure.applyAsDouble(row.metrics()))).toList();
        double most = figure.applyAsDouble(sorted.getLast().metrics());
        svg.text(title + ", the best first", left + 16, 26, Anchor.START, LETTERS + 2, palette.text);
        for (int i = 0; i < sorted.size(); i++) {
            CompareText.Row row = sorted.get(i);
            double value = figure.applyAsDouble(row.metrics());
            double y = TOP + i * LINE;
            double width = most > 0 ? (PANEL - BARS + 80) * value / most : 0;
            int colour = switch (row.name()) {
                case Registry.CHALLENGER -> palette.challenger;
                case Registry.CHAMPION -> palette.champion;
                default -> palette.muted;
            };
            svg.text(row.name(), left + 110, y + 15, Anchor.END, LETTERS, palette.text);
            svg.fillRect(left + 118, y + 3, Math.max(1, width), LINE - 7, colour);
            svg.text(CompareText.figure(value), left + 126 + width, y + 15, Anchor.START, LETTERS, palette.muted);
        }
    }
}
