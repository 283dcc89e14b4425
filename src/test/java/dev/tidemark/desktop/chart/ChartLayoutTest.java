package dev.tidemark.desktop.chart;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where the parts of the chart stand. */
class ChartLayoutTest {
    @Property
    void noPartReachesOutOfTheChart(@ForAll @DoubleRange(min = 0, max = 4000) double width,
            @ForAll @DoubleRange(min = 0, max = 3000) double height,
            @ForAll @DoubleRange(min = 0, max = 80) double header, @ForAll @DoubleRange(min = 0, max = 200) double axis,
            @ForAll boolean hasVolume) {
        ChartLayout layout = ChartLayout.of(width, height, header, axis, hasVolume);
        for (Box box : List.of(layout.header(), layout.price(), layout.volume(), layout.priceAxis(), layout.timeAxis(),
                layout.plot())) {
            assertTrue(box.x() >= 0 && box.y() >= 0 && box.width() >= 0 && box.height() >= 0, box::toString);
            assertTrue(box.right() <= width + 1e-9 && box.bottom() <= height + 1e-9, box::toString);
        }
        assertTrue(layout.header().bottom() <= layout.price().y());
        assertTrue(layout.price().bottom() <= layout.timeAxis().y() + 1e-9);
        assertTrue(layout.volume().isEmpty() || layout.price().bottom() <= layout.volume().y() + 1e-9);
    }

    @Test
    void inAHighChartAllPartsHaveRoom() {
        ChartLayout layout = ChartLayout.of(1000, 600, 24, 64, true);
        assertEquals(24, layout.header().height());
        assertEquals(64, layout.priceAxis().width());
        assertEquals(layout.timeAxis().y(), layout.volume().bottom());
        assertFalse(layout.volume().isEmpty());
        assertTrue(layout.price().height() > 3 * layout.volume().height());
    }

    @Test
    void aTinyChartIsAllPlot() {
        ChartLayout layout = ChartLayout.of(100, 60, 24, 64, true);
        assertTrue(layout.header().isEmpty());
        assertTrue(layout.volume().isEmpty());
        assertEquals(60, layout.price().height());
    }

    @Test
    void aBoxHoldsItsUpperLeftCornerAndNotTheLowerRight() {
        Box box = new Box(10, 20, 30, 40);
        assertTrue(box.contains(10, 20));
        assertFalse(box.contains(40, 30));
        assertFalse(box.contains(20, 60));
    }
}
