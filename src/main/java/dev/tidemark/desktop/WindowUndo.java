package dev.tidemark.desktop;

import java.util.OptionalInt;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import dev.tidemark.desktop.model.WindowHistory;

/** Undo and redo of the rolling window. */
final class WindowUndo {
    private final IntegerProperty window;
    private final WindowHistory history = new WindowHistory();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private boolean isMoving;

    /**
     * The undo of a value.
     *
     * @param nanoTime nanoseconds since some moment
     */
    WindowUndo(IntegerProperty window, LongSupplier nanoTime) {
        this.window = window;
        window.addListener((observed, before, now) -> {
            if (!isMoving) {
                history.changed(before.intValue(), nanoTime.getAsLong());
            }
            tell();
        });
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    void undo() {
        move(history.undo(window.get()));
    }

    void redo() {
        move(history.redo(window.get()));
    }

    private void move(OptionalInt value) {
        isMoving = true;
        value.ifPresent(window::set);
        isMoving = false;
        tell();
    }

    private void tell() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }
}
