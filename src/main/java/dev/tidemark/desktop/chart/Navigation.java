package dev.tidemark.desktop.chart;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which bars are shown, and how that is moved: the chart, the overview and the keys share it. Observable. */
final class Navigation {
    private static final double STEP = 0.1;
    private static final double ZOOM = 2;

    private final ReadOnlyObjectWrapper<BarRange> range;
    private int bars;

    /**
     * @param bean whose range it is
     */
    Navigation(Object bean) {
        range = new ReadOnlyObjectWrapper<>(bean, "visibleRange", BarRange.all(0));
    }

    /** What is shown, in bars. */
    ReadOnlyObjectProperty<BarRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /** What is shown, in bars. */
    BarRange range() {
        return range.get();
    }

    /** How many bars there are. */
    int bars() {
        return bars;
    }

    /** Goes to another table, and shows all of it. */
    void reset(int newBars) {
        bars = newBars;
        showAll();
    }

    /** Shows all bars. */
    void showAll() {
        range.set(BarRange.all(bars));
    }

    /** Shows what lies between two places, as far as there are bars. */
    void show(double one, double other) {
        range.set(BarRange.between(one, other, bars));
    }

    /** Shows a whole bar, by moving no further than needed. */
    void reveal(int bar) {
        range.set(range().showing(bar, bars));
    }

    /** Shows {@code factor} times as many bars, about a place that stays where it is. */
    void zoom(double place, double factor) {
        range.set(range().zoomedAbout(place, factor, bars));
    }

    /** Shows half as many bars, about the middle. */
    void zoomIn() {
        zoom(range().middle(), 1 / ZOOM);
    }

    /** Shows twice as many bars, about the middle. */
    void zoomOut() {
        zoom(range().middle(), ZOOM);
    }

    /** Moves by some bars; to later ones when positive. */
    void move(double by) {
        range.set(range().movedBy(by, bars));
    }

    /** Moves by some tenths of what is shown. */
    void step(int steps) {
        move(steps * STEP * range().length());
    }

    /** Moves by as much as is shown. */
    void page(int pages) {
        move(pages * range().length());
    }

    /** Moves to the first bar. */
    void toStart() {
        move(-range().first());
    }

    /** Moves to the last bar. */
    void toEnd() {
        move(bars - range().last());
    }
}
