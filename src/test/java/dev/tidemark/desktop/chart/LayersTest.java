package dev.tidemark.desktop.chart;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import dev.tidemark.bars.Role;
import dev.tidemark.desktop.chart.Drawing.Rect;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.signal.SignalTable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each layer draws, told by a surface that remembers it. */
@NullUnmarked
@TestInstance(Lifecycle.PER_CLASS)
class LayersTest {
    private static final Palette PALETTE = Palette.LIGHT;
    private static final int FEW = 60;
    private static final int MANY = 20_000;

    private ChartData few;
    private ChartData many;

    @BeforeAll
    void load(@TempDir Path folder) {
        few = Runs.data(Runs.sample(folder, FEW, 5));
        many = Runs.data(Runs.sample(folder, MANY, 20));
    }

    private static Look look(boolean hasCandles) {
        return new Look(hasCandles, true, true, true, true, ZoneOffset.UTC, PALETTE);
    }

    private static ChartFrame frame(ChartData data, boolean hasCandles) {
        return Drawing.frame(data, look(hasCandles), BarRange.all(data.size()), 1000, 600);
    }

    @Test
    void theCloseGoesThroughEveryBar() {
        ChartFrame frame = frame(few, false);
        Drawing.Path line = Drawing.of(new CloseLayer(), frame).polylines.getFirst();
        assertEquals(FEW, line.xs().size());
        for (int bar = 0; bar < FEW; bar++) {
            double close = few.bars().closes().at(bar).doubleValue();
            assertEquals(frame.x(bar + 0.5), line.xs().get(bar), 1e-9);
            assertEquals(frame.prices().toPixel(close), line.ys().get(bar), 1e-9);
        }
    }

    @Test
    void theMeanBeginsWhereItIsDefined() {
        Drawing.Path line = Drawing.of(new MeanLayer(), frame(few, false)).polylines.getFirst();
        assertEquals(4, line.ys().stream().filter(y -> Double.isNaN(y)).count());
        assertEquals(PALETTE.mean(), line.argb());
    }

    @Test
    void manyBarsAPixelBecomeTheirExtentsAndLeaveNoHole() {
        ChartFrame frame = frame(many, false);
        assertTrue(frame.isDense());
        List<Rect> columns = Drawing.of(new CloseLayer(), frame).verticals;
        Box price = frame.layout().price();
        assertEquals(price.width(), columns.size(), 1.5);
        for (int i = 1; i < columns.size(); i++) {
            Rect before = columns.get(i - 1);
            Rect column = columns.get(i);
            assertEquals(1, column.x() - before.x(), 1e-9);
            assertTrue(column.y() <= before.bottom() + 1e-9 && before.y() <= column.bottom() + 1e-9);
        }
        double lowest = IntStream.range(0, MANY).mapToDouble(bar -> many.bars().closes().at(bar).doubleValue()).min()
                .orElseThrow();
        double deepest = columns.stream().mapToDouble(Rect::bottom).max().orElseThrow();
        assertEquals(frame.prices().toPixel(lowest), deepest, 1e-6);
    }

    @Test
    void eachCrossingOfFewBarsHasAMarkerOfItsKind() {
        ChartFrame frame = frame(few, false);
        List<Drawing.Path> markers = Drawing.of(new CrossingLayer(), frame).polygons;
        SignalTable signal = few.signal();
        long crossings = signal.summary().crossingsUp() + signal.summary().crossingsDown();
        assertTrue(crossings > 5);
        assertEquals(crossings, markers.size());
        for (int bar = 0; bar < FEW; bar++) {
            int expected = signal.crossing(bar);
            double x = frame.middle(bar);
            List<Drawing.Path> here = markers.stream().filter(m -> Math.abs(m.xs().getFirst() - x) < 1e-9).toList();
            assertEquals(Math.abs(expected), here.size());
            for (Drawing.Path marker : here) {
                double close = frame.prices().toPixel(few.bars().closes().at(bar).doubleValue());
                assertEquals(expected > 0 ? PALETTE.up() : PALETTE.down(), marker.argb());
                // The tip comes first: up it is the highest point, and below the price.
                assertEquals(expected > 0, marker.ys().getFirst() < marker.ys().getLast());
                assertEquals(expected > 0, marker.ys().getFirst() > close);
            }
        }
    }

    @Test
    void crossingsThatAreDenseShareMarkersThatSaySo() {
        ChartFrame frame = frame(many, false);
        Drawing drawing = Drawing.of(new CrossingLayer(), frame);
        int cells = (int) (frame.layout().price().width() / CrossingLayer.CELL) + 2;
        assertTrue(drawing.polygons.size() <= 2 * cells);
        assertTrue(drawing.polygons.size() > cells);
        assertFalse(drawing.rects.isEmpty());
        assertTrue(drawing.rects.size() <= drawing.polygons.size());
    }

    @Test
    void theShadeIsBehindTheBarsWithSignalOne() {
        ChartFrame frame = frame(few, false);
        List<Rect> shades = Drawing.of(new ShadingLayer(), frame).rects;
        for (int bar = 0; bar < FEW; bar++) {
            double x = frame.middle(bar);
            long here = shades.stream().filter(r -> r.x() < x && x < r.x() + r.width()).count();
            assertEquals(few.signal().signal(bar), here);
        }
        assertTrue(shades.stream().allMatch(shade -> shade.argb() == PALETTE.shading()));
    }

    @Test
    void theShadeOfManyBarsIsAsStrongAsTheirShareOfOnes() {
        ChartFrame frame = frame(many, false);
        List<Rect> shades = Drawing.of(new ShadingLayer(), frame).rects;
        double ink = shades.stream().mapToDouble(shade -> (shade.argb() >>> 24) * shade.width()).sum();
        double full = (PALETTE.shading() >>> 24) * frame.layout().price().width();
        double share = (double) many.signal().summary().signals() / MANY;
        assertEquals(share, ink / full, 0.03);
    }

    @Test
    void volumesStandOnTheBottomOfTheirBand() {
        ChartFrame frame = frame(few, false);
        List<Rect> volumes = Drawing.of(new VolumeLayer(), frame).verticals;
        assertEquals(FEW, volumes.size());
        double[] values = few.bars().values(Role.VOLUME);
        double largest = java.util.Arrays.stream(values).max().orElseThrow();
        Box band = frame.layout().volume();
        for (int bar = 0; bar < FEW; bar++) {
            assertEquals(band.bottom(), volumes.get(bar).bottom(), 1e-9);
            assertEquals(band.height() * values[bar] / largest, volumes.get(bar).height(), 1e-6);
        }
    }

    @Test
    void theVolumeOfManyBarsIsTheirLargest() {
        ChartFrame frame = frame(many, false);
        List<Rect> volumes = Drawing.of(new VolumeLayer(), frame).verticals;
        double highest = volumes.stream().mapToDouble(Rect::height).max().orElseThrow();
        assertEquals(frame.layout().volume().height(), highest, 1e-6);
    }

    @Test
    void aCandleHasAWickAndABody() {
        ChartFrame frame = frame(few, true);
        Drawing drawing = Drawing.of(new CandleLayer(), frame);
        assertTrue(Drawing.of(new CloseLayer(), frame).polylines.isEmpty());
        assertEquals(2 * FEW, drawing.verticals.size());
        for (int bar = 0; bar < FEW; bar++) {
            double x = frame.middle(bar);
            List<Rect> parts = drawing.verticals.stream().filter(r -> Math.abs(r.middle() - x) < 1e-6).toList();
            boolean isRising = few.bars().closes().at(bar).doubleValue() >= few.bars().values(Role.OPEN)[bar];
            assertEquals(2, parts.size());
            assertTrue(parts.stream().allMatch(r -> r.argb() == (isRising ? PALETTE.rising() : PALETTE.falling())));
            assertEquals(frame.prices().toPixel(few.bars().values(Role.HIGH)[bar]), parts.getFirst().y(), 1e-9);
            assertEquals(frame.prices().toPixel(few.bars().values(Role.LOW)[bar]), parts.getFirst().bottom(), 1e-6);
        }
    }

    @Test
    void manyCandlesAPixelBecomeOneWick() {
        ChartFrame frame = frame(many, true);
        List<Rect> wicks = Drawing.of(new CandleLayer(), frame).verticals;
        assertEquals(frame.layout().price().width(), wicks.size(), 1.5);
    }

    @Test
    void theAxesNamePricesTimesAndVolumes() {
        ChartFrame frame = frame(few, false);
        Drawing drawing = Drawing.of(new AxesLayer(), frame);
        Box prices = frame.layout().priceAxis();
        Box times = frame.layout().timeAxis();
        assertTrue(drawing.texts.stream().filter(t -> t.x() >= prices.x()).count() >= 4);
        assertTrue(drawing.texts.stream().anyMatch(t -> t.y() > times.y() && t.text().matches("\\d\\d:\\d\\d")));
    }

    @Test
    void labelsDoNotReachOutOfTheChartNorIntoEachOther() {
        for (double width : new double[]{120, 300, 700, 1900}) {
            ChartFrame frame = Drawing.frame(few, look(false), BarRange.all(FEW), width, 400);
            double free = 0;
            for (Drawing.Words words : Drawing.of(new AxesLayer(), frame).texts) {
                double length = 6.0 * words.text().length();
                double left = switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - length / 2;
                    case END -> words.x() - length;
                };
                assertTrue(left >= 0 && left + length <= width, () -> width + ": " + words);
                if (words.y() > frame.layout().timeAxis().y()) {
                    assertTrue(left >= free, () -> width + ": " + words);
                    free = left + length;
                }
            }
        }
    }

    @Test
    void aGapInTimeIsADottedLineBetweenItsBars(@TempDir Path folder) {
        var csv = new StringBuilder("time,close\n");
        for (int i = 0; i < 40; i++) {
            // A minute a bar, and an hour between the twenty-first and the one before.
            csv.append(1_700_000_000L + 60L * i + (i >= 20 ? 3600 : 0)).append(',').append(100 + i % 3).append('\n');
        }
        ChartData data = Runs.data(Runs.text(folder, csv.toString(), 3));
        ChartFrame frame = frame(data, false);
        List<Drawing.Straight> lines = Drawing.of(new GapLayer(), frame).lines;
        assertEquals(1, lines.size());
        assertEquals(frame.x(20), lines.getFirst().x1(), 1e-9);
        assertEquals(Dash.DOTTED, lines.getFirst().pen().dash());
    }

    @Test
    void theLegendNamesWhatIsDrawnAndNothingElse() {
        Drawing all = Drawing.of(new LegendLayer(), frame(few, false));
        assertEquals(List.of("Close", "Mean of 5", "Signal 1", "Crossing up", "Crossing down"),
                all.texts.stream().map(Drawing.Words::text).toList());
        Look bare = new Look(false, false, false, false, false, ZoneOffset.UTC, PALETTE);
        ChartFrame frame = Drawing.frame(few, bare, BarRange.all(FEW), 1000, 600);
        assertEquals(1, Drawing.of(new LegendLayer(), frame).texts.size());
        assertTrue(Drawing.of(new MeanLayer(), frame).polylines.isEmpty());
        assertTrue(Drawing.of(new CrossingLayer(), frame).polygons.isEmpty());
        assertTrue(Drawing.of(new ShadingLayer(), frame).rects.isEmpty());
        assertTrue(frame.layout().volume().isEmpty());
    }
}
