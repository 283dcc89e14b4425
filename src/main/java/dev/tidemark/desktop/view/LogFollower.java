package dev.tidemark.desktop.view;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Keeps the newest line of a list in sight until the user scrolls away from it. */
final class LogFollower {
    private final ListView<?> list;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);
    private boolean isScrollDue;

    LogFollower(ListView<?> list) {
        this.list = list;
        list.addEventFilter(ScrollEvent.SCROLL, this::lookLater);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::lookLater);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::lookLater);
        list.addEventFilter(KeyEvent.KEY_RELEASED, this::lookLater);
        list.getItems().addListener((ListChangeListener<Object>) _ -> scrollWhenFollowing());
        list.heightProperty().subscribe(this::scrollWhenFollowing);
    }

    /** Whether the newest line is kept in sight. */
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** Goes to the newest line and stays there. */
    void follow() {
        following.set(true);
        scrollWhenFollowing();
    }

    /** Goes to a row; the newest line is kept in sight only if it is in sight then. */
    void show(int row) {
        following.set(false);
        list.scrollTo(Math.max(0, row - 2));
        look();
    }

    /** Lines often come in numbers: one scroll for all of them. */
    private void scrollWhenFollowing() {
        if (following.get() && !isScrollDue) {
            isScrollDue = true;
            Platform.runLater(() -> {
                isScrollDue = false;
                if (following.get() && !list.getItems().isEmpty()) {
                    list.scrollTo(list.getItems().size() - 1);
                }
            });
        }
    }

    /** The event has its effect first. */
    private void lookLater(Event ignored) {
        Platform.runLater(this::look);
    }

    private void look() {
        list.layout();
        following.set(isNewestInSight());
    }

    private boolean isNewestInSight() {
        if (list.getItems().isEmpty()) {
            return true;
        }
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var last = flow.getLastVisibleCell();
            return last == null || last.getIndex() >= list.getItems().size() - 1;
        }
        return true;
    }
}
