package dev.tidemark.desktop.chart;

import dev.tidemark.desktop.chart.OverviewDrag.Part;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Dragging the visible range and its edges in the overview. */
class OverviewDragTest {
    private static final int BARS = 1000;
    private static final BarRange RANGE = new BarRange(200, 400);

    @Test
    void theEdgesAndTheMiddleCanBeHeld() {
        assertEquals(Part.FIRST, OverviewDrag.at(RANGE, 195, 10, BARS).part());
        assertEquals(Part.FIRST, OverviewDrag.at(RANGE, 205, 10, BARS).part());
        assertEquals(Part.LAST, OverviewDrag.at(RANGE, 408, 10, BARS).part());
        assertEquals(Part.MIDDLE, OverviewDrag.at(RANGE, 300, 10, BARS).part());
    }

    @Test
    void aShortRangeCanStillBeTakenByItsMiddle() {
        assertEquals(Part.MIDDLE, OverviewDrag.at(new BarRange(200, 212), 206, 50, BARS).part());
    }

    @Test
    void theRangeComesToAPlaceBesideIt() {
        assertEquals(new BarRange(600, 800), OverviewDrag.at(RANGE, 700, 10, BARS).start());
        assertEquals(new BarRange(800, 1000), OverviewDrag.at(RANGE, 990, 10, BARS).start());
    }

    @Test
    void draggingTheMiddleMovesAndDraggingAnEdgeResizes() {
        assertEquals(new BarRange(250, 450), OverviewDrag.at(RANGE, 300, 10, BARS).to(350, BARS));
        assertEquals(new BarRange(100, 400), OverviewDrag.at(RANGE, 200, 10, BARS).to(100, BARS));
        assertEquals(new BarRange(200, 500), OverviewDrag.at(RANGE, 400, 10, BARS).to(500, BARS));
    }

    @Test
    void anEdgeStopsBeforeTheOther() {
        assertEquals(new BarRange(390, 400), OverviewDrag.at(RANGE, 200, 10, BARS).to(900, BARS));
        assertEquals(new BarRange(200, 210), OverviewDrag.at(RANGE, 400, 10, BARS).to(0, BARS));
    }

    @Property
    void whateverIsDraggedWhereverTheRangeStaysInTheTable(@ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other, @ForAll @DoubleRange(min = 0, max = 1) double from,
            @ForAll @DoubleRange(min = 0, max = 1) double to, @ForAll int seed) {
        int bars = 1 + Math.floorMod(seed, 5000);
        BarRange range = BarRange.between(one * bars, other * bars, bars);
        BarRange now = OverviewDrag.at(range, from * bars, bars / 100.0, bars).to(to * bars, bars);
        assertTrue(now.first() >= 0 && now.last() <= bars && now.length() >= Math.min(10, bars) - 1e-6,
                now::toString);
    }
}
