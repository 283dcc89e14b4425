package dev.tidemark.desktop.model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WindowScaleTest {
    @Property
    void everyWindowStandsWhereItIsFoundAgain(@ForAll @IntRange(min = 1) int longest,
            @ForAll @IntRange(min = 1) int window) {
        WindowScale scale = new WindowScale(longest);
        double position = scale.position(window);
        assertTrue(position >= 0 && position <= 1);
        assertEquals(Math.min(window, longest), scale.window(position), 1e-6 * longest);
    }

    @Property
    void aPositionFurtherRightIsNoShorterWindow(@ForAll @IntRange(min = 1) int longest,
            @ForAll @DoubleRange(min = -1, max = 2) double one, @ForAll @DoubleRange(min = -1, max = 2) double other) {
        WindowScale scale = new WindowScale(longest);
        int left = scale.window(Math.min(one, other));
        int right = scale.window(Math.max(one, other));
        assertTrue(1 <= left && left <= right && right <= longest);
    }

    @Test
    void equalWaysAreEqualRatios() {
        WindowScale scale = new WindowScale(10_000);
        assertEquals(1, scale.window(0));
        assertEquals(10, scale.window(0.25));
        assertEquals(100, scale.window(0.5));
        assertEquals(10_000, scale.window(1));
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WindowScale(0));
    }
}
