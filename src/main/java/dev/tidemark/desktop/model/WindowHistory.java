package dev.tidemark.desktop.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * The values that the rolling window had, for undo and redo. Changes that follow each other quickly, as while a slider is
 * dragged, are one step.
 */
public final class WindowHistory {
    /** Changes that are less apart are one step. */
    static final long QUICK_NANOS = 700_000_000;
    private static final int MOST = 200;

    private final Deque<Integer> before = new ArrayDeque<>();
    private final Deque<Integer> after = new ArrayDeque<>();
    private long lastChange;
    private boolean isMerging;

    /**
     * The value was changed, not by undo or redo.
     *
     * @param from what it was
     * @param nanos when, in nanoseconds since some moment
     */
    public void changed(int from, long nanos) {
        boolean isSameStep = isMerging && nanos - lastChange < QUICK_NANOS;
        if (!isSameStep) {
            before.push(from);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        lastChange = nanos;
        isMerging = true;
    }

    /**
     * Goes a step back.
     *
     * @param now the value as it stands
     * @return the value before, if there is one
     */
    public OptionalInt undo(int now) {
        return move(before, after, now);
    }

    /**
     * Takes an undo back.
     *
     * @param now the value as it stands
     * @return the value that was undone, if there is one
     */
    public OptionalInt redo(int now) {
        return move(after, before, now);
    }

    private OptionalInt move(Deque<Integer> source, Deque<Integer> target, int now) {
        isMerging = false;
        while (!source.isEmpty()) {
            int value = source.pop();
            // A drag that came back to where it began has left a step that would change nothing.
            if (value != now) {
                target.push(now);
                return OptionalInt.of(value);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether there is a step to go back. */
    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** Whether there is an undo to take back. */
    public boolean canRedo() {
        return !after.isEmpty();
    }
}
