package dev.tidemark.desktop.view;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Moves the focus from pane to pane. */
public final class PaneFocus {
    private PaneFocus() {}

    /**
     * Gives the focus to the next pane that can take it.
     *
     * @param panes the panes in their order
     * @param step 1 for the next, -1 for the one before
     */
    public static void move(List<Node> panes, int step) {
        int now = current(panes);
        for (int i = 1; i <= panes.size(); i++) {
            int index = Math.floorMod((now < 0 && step < 0 ? 0 : now) + i * step, panes.size());
            Optional<Node> target = firstFocusable(panes.get(index));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private static int current(List<Node> panes) {
        Node owner = panes.getFirst().getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (panes.contains(node)) {
                return panes.indexOf(node);
            }
        }
        return -1;
    }

    /** The first control in a pane, in the order of the tab key, that can be worked with. */
    private static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = firstFocusable(child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return node.isFocusTraversable() ? Optional.of(node) : Optional.empty();
    }
}
