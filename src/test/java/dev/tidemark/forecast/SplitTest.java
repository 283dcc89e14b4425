package dev.tidemark.forecast;

import dev.tidemark.base.DataFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SplitTest {
    @Test
    void aThousandRowsAreDividedWithTwelveLeftOutBeforeEachLaterPart() {
        Split split = Split.of(1000, 12, SplitSettings.DEFAULT);
        assertEquals(new Split(1000, 12, new Range(0, 588), new Range(600, 788), new Range(800, 1000)), split);
    }

    @Property
    void noTargetOfAPartReachesIntoTheNext(@ForAll @IntRange(min = 500, max = 5000) int rows,
            @ForAll @IntRange(min = 1, max = 20) int horizon, @ForAll @IntRange(min = 20, max = 70) int train,
            @ForAll @IntRange(min = 15, max = 20) int validation) {
        Split split = Split.of(rows, horizon, new SplitSettings(train, Math.min(validation, 85 - train)));
        assertApart(split.train(), split.validation(), horizon);
        assertApart(split.validation(), split.test(), horizon);
        assertEquals(rows, split.test().to());
    }

    /** The bar at which the target of the last row is complete comes before the next part's first, and no row is wasted. */
    private static void assertApart(Range earlier, Range later, int horizon) {
        int complete = earlier.to() - 1 + horizon;
        assertEquals(later.from() - 1, complete);
        assertTrue(earlier.size() > 0);
    }

    @Test
    void tooFewRowsAreRefusedWithThePartThatLacksThem() {
        DataFault fault = assertThrows(DataFault.class, () -> Split.of(200, 12, SplitSettings.DEFAULT));
        assertEquals(
                "there are too few rows with a target (200): the validation part would have 28, and needs 30",
                fault.getMessage());
        assertEquals("there are too few rows with a target (0): the training part would have 0, and needs 48",
                assertThrows(DataFault.class, () -> Split.of(0, 24, SplitSettings.DEFAULT)).getMessage());
    }

    @Test
    void aPartWithoutAShareIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SplitSettings(80, 20));
        assertThrows(IllegalArgumentException.class, () -> new SplitSettings(0, 20));
        assertEquals(20, SplitSettings.DEFAULT.testPercent());
    }

    @Test
    void rowsThatEndBeforeTheyBeginAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Range(3, 2));
    }
}
