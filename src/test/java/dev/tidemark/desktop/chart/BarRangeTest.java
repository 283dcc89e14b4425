package dev.tidemark.desktop.chart;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The arithmetic of zooming and panning. */
class BarRangeTest {
    /** A table and a part of it. */
    record View(int bars, BarRange range) {}

    @Provide
    Arbitrary<View> views() {
        Arbitrary<Integer> bars = Arbitraries.integers().between(1, 20_000_000);
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(bars, shares, shares)
                .as((n, one, other) -> new View(n, BarRange.between(one * n, other * n, n)));
    }

    @Property
    void whatIsShownIsInsideTheTable(@ForAll("views") View view, @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll @DoubleRange(min = -1e8, max = 1e8) double by) {
        double place = view.range.first() + share * view.range.length();
        isInside(view.range, view.bars);
        isInside(view.range.zoomedAbout(place, factor, view.bars), view.bars);
        isInside(view.range.movedBy(by, view.bars), view.bars);
    }

    private static void isInside(BarRange range, int bars) {
        assertTrue(range.first() >= 0 && range.last() <= bars, range::toString);
        assertTrue(range.length() >= Math.min(BarRange.FEWEST, bars) * (1 - 1e-6), range::toString);
        assertTrue(range.firstBar() >= 0 && range.endBar() <= bars && range.firstBar() < range.endBar());
    }

    @Property
    void zoomingAboutAPlaceKeepsItWhereItIs(@ForAll("views") View view,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
        double place = view.range.first() + share * view.range.length();
        BarRange zoomed = view.range.zoomedAbout(place, factor, view.bars);
        boolean isStopped = zoomed.first() == 0 || zoomed.last() >= view.bars * (1 - 1e-12);
        double now = (place - zoomed.first()) / zoomed.length();
        assertTrue(isStopped || Math.abs(now - share) < 1e-6, () -> share + " became " + now);
    }

    @Property
    void panningChangesThePlaceAndNotTheLength(@ForAll("views") View view,
            @ForAll @DoubleRange(min = -1e7, max = 1e7) double by) {
        BarRange moved = view.range.movedBy(by, view.bars);
        assertEquals(view.range.length(), moved.length(), view.bars * 1e-9);
        double most = by > 0 ? view.bars - view.range.last() : view.range.first();
        double expected = Math.signum(by) * Math.min(Math.abs(by), most);
        assertEquals(expected, moved.first() - view.range.first(), view.bars * 1e-9);
    }

    @Property
    void panningThereAndBackIsNothing(@ForAll("views") View view, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double by = share * (view.bars - view.range.last());
        BarRange back = view.range.movedBy(by, view.bars).movedBy(-by, view.bars);
        assertEquals(view.range.first(), back.first(), view.bars * 1e-9);
    }

    @Test
    void nothingIsZoomedFurtherThanToTenBars() {
        assertEquals(10, new BarRange(100, 120).zoomedAbout(110, 0.001, 1000).length());
        assertEquals(3, BarRange.all(3).zoomedAbout(1, 0.001, 3).length());
    }

    @Test
    void zoomingOutEndsAtAllBars() {
        assertTrue(new BarRange(100, 120).zoomedAbout(110, 1e9, 1000).isAllOf(1000));
    }

    @Test
    void aBarIsShownByMovingNoFurtherThanNeeded() {
        assertEquals(new BarRange(5, 25), new BarRange(10, 30).showing(5, 100));
        assertEquals(new BarRange(21, 41), new BarRange(10, 30).showing(40, 100));
        assertEquals(new BarRange(10, 30), new BarRange(10, 30).showing(29, 100));
    }

    @Test
    void aTableWithoutBarsHasAnEmptyRange() {
        assertEquals(0, BarRange.all(0).zoomedAbout(0, 2, 0).movedBy(5, 0).length());
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new BarRange(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new BarRange(Double.NaN, 1));
    }
}
