package dev.tidemark.desktop.model;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TileWidthTest {
    private static final double SMALLEST = 86;
    private static final double GAP = 6;

    @Property
    void tilesFitTheWidthAndAnotherOneWouldNot(@ForAll @DoubleRange(min = SMALLEST, max = 5000) double available,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        double width = TileWidth.of(available, SMALLEST, GAP, most);
        int fitting = 0;
        while (fitting < most && (fitting + 1) * SMALLEST + fitting * GAP <= available) {
            fitting++;
        }
        assertTrue(width >= SMALLEST);
        assertTrue(fitting * width + (fitting - 1) * GAP <= available, "tiles of " + width + " overflow");
        assertTrue(fitting * (width + 1) + (fitting - 1) * GAP > available, "tiles of " + width + " leave room");
    }

    @Example
    void inNoRoomATileHasItsSmallestWidth() {
        assertEquals(SMALLEST, TileWidth.of(0, SMALLEST, GAP, 8));
        assertEquals(SMALLEST, TileWidth.of(-20, SMALLEST, GAP, 8));
    }
}
