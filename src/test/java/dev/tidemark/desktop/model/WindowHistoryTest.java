package dev.tidemark.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WindowHistoryTest {
    private static final long SLOW = 2 * WindowHistory.QUICK_NANOS;

    private final WindowHistory history = new WindowHistory();

    @Test
    void nothingIsUndoneAtFirst() {
        assertFalse(history.canUndo());
        assertFalse(history.canRedo());
        assertEquals(OptionalInt.empty(), history.undo(20));
        assertEquals(OptionalInt.empty(), history.redo(20));
    }

    @Test
    void aDragIsOneStep() {
        for (int value = 20; value < 50; value++) {
            history.changed(value, value * WindowHistory.QUICK_NANOS / 2);
        }
        assertEquals(OptionalInt.of(20), history.undo(50));
        assertFalse(history.canUndo());
        assertEquals(OptionalInt.of(50), history.redo(20));
    }

    @Test
    void aChangeAfterAnUndoIsAStepOfItsOwnAndEndsRedo() {
        history.changed(1, 0);
        history.undo(2);
        assertTrue(history.canRedo());
        history.changed(1, 1);
        assertFalse(history.canRedo());
        assertEquals(OptionalInt.of(1), history.undo(3));
    }

    @Test
    void aDragThatComesBackIsNoStep() {
        history.changed(1, 0);
        history.changed(5, SLOW);
        history.changed(7, SLOW + 1);
        assertEquals(OptionalInt.of(1), history.undo(5), "from 5 to 7 and back to 5");
    }

    @Property
    void undoGoesBackThroughAllValuesAndRedoForthAgain(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 9) Integer> wanted) {
        List<Integer> values = new ArrayList<>(List.of(10));
        WindowHistory some = new WindowHistory();
        for (int value : wanted) {
            if (value != values.getLast()) {
                some.changed(values.getLast(), values.size() * SLOW);
                values.add(value);
            }
        }
        for (int i = values.size() - 1; i > 0; i--) {
            assertEquals(OptionalInt.of(values.get(i - 1)), some.undo(values.get(i)));
        }
        for (int i = 0; i < values.size() - 1; i++) {
            assertEquals(OptionalInt.of(values.get(i + 1)), some.redo(values.get(i)));
        }
    }
}
