package dev.tidemark.plot;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogScaleTest {
    @Property
    void everyNumberHasAPositionThatLeadsBackToIt(@ForAll @IntRange(min = 1) int most, @ForAll int anyNumber) {
        var scale = new LogScale(most);
        int number = Math.floorMod(anyNumber, most) + 1;
        double position = scale.toPosition(number);
        assertTrue(position >= 0 && position <= 1);
        assertEquals(number, scale.toNumber(position));
    }

    @Test
    void smallNumbersAreAllReachedByASliderOfFewPixels() {
        var scale = new LogScale(10_000_000);
        int before = 1;
        for (int pixel = 0; pixel <= 200; pixel++) {
            int number = scale.toNumber(pixel / 200.0);
            assertTrue(number <= 10 ? number <= before + 1 : number <= before * 1.15, () -> "reached " + number);
            before = number;
        }
        assertEquals(10_000_000, before);
    }

    @Test
    void equalRatiosAreEquallyFarApart() {
        var scale = new LogScale(10_000);
        assertEquals(0.25, scale.toPosition(10), 1e-12);
        assertEquals(0.5, scale.toPosition(100), 1e-12);
        assertEquals(100, scale.toNumber(0.5));
    }

    @Test
    void beyondTheEndsCountsAsTheEnds() {
        var scale = new LogScale(50);
        assertEquals(1, scale.toNumber(-3));
        assertEquals(50, scale.toNumber(3));
        assertEquals(0, scale.toPosition(-7));
        assertEquals(1, scale.toPosition(51));
    }

    @Test
    void aScaleOfOneNumberKnowsOnlyThat() {
        var scale = new LogScale(1);
        assertEquals(0, scale.toPosition(1));
        assertEquals(1, scale.toNumber(0.7));
    }

    @Test
    void aScaleOfNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LogScale(0));
    }
}
