package dev.tidemark.forecast;

import java.util.List;

import dev.tidemark.base.DataFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WalkForwardTest {
    @Test
    void threeWindowsOfAThousandRowsGrow() {
        List<Split> windows = WalkForward.of(1000, 10, 3, SplitSettings.DEFAULT).windows();
        assertEquals(List.of(
                new Split(1000, 10, new Range(0, 177), new Range(187, 240), new Range(250, 500)),
                new Split(1000, 10, new Range(0, 365), new Range(375, 490), new Range(500, 750)),
                new Split(1000, 10, new Range(0, 552), new Range(562, 740), new Range(750, 1000))), windows);
    }

    @Property
    void testPartsFollowOneAnotherToTheEndAndKnowNothingOfThemselves(@ForAll @IntRange(min = 5000, max = 9000) int rows,
            @ForAll @IntRange(min = 1, max = 30) int horizon, @ForAll @IntRange(min = 1, max = 8) int count) {
        List<Split> windows = WalkForward.of(rows, horizon, count, SplitSettings.DEFAULT).windows();
        assertEquals(count, windows.size());
        assertEquals(rows, windows.getLast().test().to());
        for (int i = 0; i < count; i++) {
            Split split = windows.get(i);
            assertEquals(0, split.train().from());
            assertEquals(split.validation().from(), split.train().to() + horizon);
            assertEquals(split.test().from(), split.validation().to() + horizon);
            assertTrue(i == 0 || windows.get(i - 1).test().to() == split.test().from());
        }
    }

    @Test
    void aWindowWithTooFewRowsIsNamed() {
        DataFault fault = assertThrows(DataFault.class, () -> WalkForward.of(500, 12, 5, SplitSettings.DEFAULT));
        assertEquals("in window 1 there are too few rows with a target (500): the validation part would have 9, and"
                + " needs 30", fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> WalkForward.of(500, 12, 0, SplitSettings.DEFAULT));
    }
}
