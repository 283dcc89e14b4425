package dev.tidemark.quality;

import java.time.ZoneOffset;
import java.util.List;

import dev.tidemark.plot.DoubleSeries;
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
import dev.tidemark.quality.CheckResult.Status;
import dev.tidemark.report.Ink;

/** The picture of where in a table the faults lie: the close, and under it a lane for each check that objects to something. */
final class FaultMap {
    private static final double PLOT = 180;
    private static final double LANE = 24;
    private static final double MARK = 14;
    private static final double TOP = 8;
    private static final double AXIS = 26;
    private static final double LETTERS = 12;
    private static final double NARROW = 500;
    private static final Pen GRID = new Pen(Ink.GRID.argb(), 1, Dash.SOLID);

    private final BarTable table;
    private final List<CheckResult> lanes;
    private final SvgSurface svg;
    private final double left;
    private final double right;

    private FaultMap(BarTable table, List<CheckResult> lanes, double width) {
        this.table = table;
        this.lanes = lanes;
        boolean isNarrow = width < NARROW;
        this.left = isNarrow ? 76 : 112;
        this.right = width - 10;
        this.svg = Ink.picture(width, TOP + PLOT + AXIS + lanes.size() * LANE + 4, "Where the faults lie",
                "the close over all rows, and the rows that each check objects to");
    }

    /** The picture at a width. */
    static String draw(BarTable table, Verdict verdict, double width) {
        List<CheckResult> lanes = verdict.results().stream().filter(result -> result.count() > 0).toList();
        FaultMap map = new FaultMap(table, lanes, width);
        map.close();
        map.times();
        for (int lane = 0; lane < lanes.size(); lane++) {
            map.lane(lane);
        }
        return map.svg.element();
    }

    private void close() {
        DoubleSeries closes = new DoubleSeries(table.closes());
        Extent all = new Extent();
        closes.reduce(0, table.size(), all);
        LinearScale scale = LinearScale.around(all, TOP + PLOT, TOP, 0.05);
        for (NumberTick tick : NumberTicks.between(scale.low(), scale.high(), 5)) {
            double y = scale.toPixel(tick.value());
            svg.line(left, y, right, y, GRID);
            svg.text(tick.label(), left - 8, y + 4, Anchor.END, LETTERS, Ink.MUTED.argb());
        }
        int columns = (int) Math.min(right - left, table.size());
        double[] xs = new double[columns * 2];
        double[] ys = new double[columns * 2];
        for (int column = 0; column < columns; column++) {
            Extent extent = new Extent();
            closes.reduce(rowAt(column, columns), Math.max(rowAt(column, columns) + 1, rowAt(column + 1, columns)),
                    extent);
            double x = left + (column + 0.5) * (right - left) / columns;
            boolean isUp = column % 2 == 0;
            for (int end = 0; end < 2; end++) {
                xs[2 * column + end] = x;
                ys[2 * column + end] = extent.isEmpty()
                        ? Double.NaN
                        : scale.toPixel((end == 0) == isUp ? extent.min() : extent.max());
            }
        }
        svg.polyline(xs, ys, xs.length, new Pen(Ink.LINE.argb(), 1.25, Dash.SOLID));
    }

    private int rowAt(int column, int columns) {
        return (int) ((long) column * table.size() / columns);
    }

    private void times() {
        double base = TOP + PLOT;
        svg.line(left, base, right, base, new Pen(Ink.MUTED.argb(), 1, Dash.SOLID));
        for (TimeTick tick : TimeTicks.over(table.bars().times(), ZoneOffset.UTC).between(0, table.size(), right - left,
                90)) {
            double x = left + (tick.index() + 0.5) * (right - left) / table.size();
            String label = tick.context().isEmpty() || tick.context().contains(tick.label())
                    ? tick.label()
                    : tick.label() + " " + tick.context();
            svg.line(x, base, x, base + 4, new Pen(Ink.MUTED.argb(), 1, Dash.SOLID));
            boolean isAtEdge = x - svg.textWidth(label, LETTERS) / 2 < left;
            svg.text(label, isAtEdge ? left : x, base + 18, isAtEdge ? Anchor.START : Anchor.MIDDLE, LETTERS,
                    Ink.MUTED.argb());
        }
    }

    private void lane(int lane) {
        CheckResult result = lanes.get(lane);
        double y = TOP + PLOT + AXIS + lane * LANE + (LANE - MARK) / 2;
        svg.text(result.kind().key(), left - 8, y + MARK - 3, Anchor.END, LETTERS, Ink.TEXT.argb());
        svg.fillRect(left, y, right - left, MARK, Ink.BAND.argb());
        int[] density = result.measure().map(Measure::density).orElseThrow();
        double part = (right - left) / density.length;
        int ink = (result.status() == Status.FAIL ? Ink.BAD : result.status() == Status.WARN ? Ink.WARN : Ink.MUTED)
                .argb();
        for (int i = 0; i < density.length; i++) {
            if (density[i] > 0) {
                long from = (long) i * table.size() / density.length + 1;
                long to = Math.max(from, (i + 1L) * table.size() / density.length);
                svg.hint(Unit.ROWS.text((long) density[i]) + " between row " + Unit.plain(from) + " and row "
                        + Unit.plain(to));
                svg.fillRect(left + i * part, y, Math.max(part, 2), MARK, ink);
                svg.endHint();
            }
        }
    }
}
