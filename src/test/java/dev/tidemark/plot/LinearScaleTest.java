package dev.tidemark.plot;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinearScaleTest {
    private final LinearScale scale = new LinearScale(10, 20, 300, 100);

    @Test
    void theEndsAndTheMiddleStandWhereTheyAreSaidTo() {
        assertEquals(300, scale.toPixel(10));
        assertEquals(200, scale.toPixel(15));
        assertEquals(100, scale.toPixel(20));
        assertEquals(400, scale.toPixel(5));
        assertEquals(20, scale.pixelsPerUnit());
    }

    @Test
    void pixelsLeadBackToValues() {
        assertEquals(10, scale.toValue(300));
        assertEquals(15, scale.toValue(200));
        assertEquals(25, scale.toValue(0));
    }

    @Test
    void missingValuesStandNowhere() {
        assertTrue(Double.isNaN(scale.toPixel(Double.NaN)));
        assertTrue(Double.isNaN(new LinearScale(3, 3, 0, 10).toPixel(Double.NaN)));
    }

    @Test
    void aSingleValueStandsInTheMiddle() {
        var single = new LinearScale(7, 7, 0, 100);
        assertEquals(50, single.toPixel(7));
        assertEquals(7, single.toValue(50));
        assertEquals(0, single.pixelsPerUnit());
    }

    @Test
    void aScaleWithoutPixelsStillAnswers() {
        assertEquals(15, scale.withPixels(5, 5).toValue(5));
    }

    @Test
    void partsCanBeExchanged() {
        assertEquals(new LinearScale(1, 2, 300, 100), scale.withValues(1, 2));
        assertEquals(new LinearScale(10, 20, 1, 2), scale.withPixels(1, 2));
    }

    @Test
    void anExtentGetsRoom() {
        var extent = new Extent();
        extent.add(100);
        extent.add(200);
        assertEquals(new LinearScale(90, 210, 0, 1), LinearScale.around(extent, 0, 1, 0.1));
    }

    @Test
    void aSingleNumberGetsRoomOnBothSides() {
        var extent = new Extent();
        extent.add(200);
        assertEquals(new LinearScale(198, 202, 0, 1), LinearScale.around(extent, 0, 1, 0.1));
    }

    @Test
    void nothingAndZeroHaveAScaleToo() {
        var extent = new Extent();
        assertEquals(new LinearScale(0, 1, 0, 1), LinearScale.around(extent, 0, 1, 0.1));
        extent.add(0);
        assertEquals(new LinearScale(-1, 1, 0, 1), LinearScale.around(extent, 0, 1, 0.1));
    }

    @Test
    void theLargestNumbersOverflowNowhere() {
        var extent = new Extent();
        extent.add(Double.NEGATIVE_INFINITY);
        extent.add(Double.MAX_VALUE);
        LinearScale wide = LinearScale.around(extent, 0, 100, 0.05);
        assertEquals(0, wide.toPixel(-Double.MAX_VALUE));
        assertEquals(50, wide.toPixel(0));
        assertEquals(Double.MAX_VALUE, wide.toValue(100));
    }

    @Test
    void endsThatAreNoNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LinearScale(Double.NaN, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LinearScale(0, Double.POSITIVE_INFINITY, 0, 1));
    }

    @Property
    void thereAndBackIsTheSame(@ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double high,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
        Assume.that(Math.abs(high - low) > 1);
        var any = new LinearScale(low, high, 0, 1000);
        assertEquals(value, any.toValue(any.toPixel(value)), 1e-6);
    }
}
