package dev.tidemark.desktop.chart;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** How mouse and trackpad move a chart: the wheel zooms about the pointer, a drag pans, a double click shows all. */
final class ChartPointer {
    /** What a notch of a wheel comes to; it is told in pixels. */
    private static final double NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.2;

    private final Node node;
    private final Navigation navigation;
    private final Supplier<Optional<ChartFrame>> frame;
    private Optional<Grip> grip = Optional.empty();

    /** What is held while it is dragged. */
    private record Grip(double x, BarRange start) {}

    /** Hears of a pointer over the chart. */
    interface Listener {
        /** The pointer is somewhere in the plot. */
        void moved(double x, double y);

        /** The pointer has gone. */
        void left();
    }

    /**
     * Listens to a node.
     *
     * @param frame what is on the screen
     */
    ChartPointer(Node node, Navigation navigation, Supplier<Optional<ChartFrame>> frame, Listener listener) {
        this.node = node;
        this.navigation = navigation;
        this.frame = frame;
        node.setOnScroll(this::scroll);
        node.setOnZoom(this::pinch);
        node.setOnMousePressed(this::press);
        node.setOnMouseDragged(event -> {
            drag(event);
            tell(event, listener);
        });
        node.setOnMouseReleased(event -> release());
        node.setOnMouseMoved(event -> tell(event, listener));
        node.setOnMouseExited(event -> listener.left());
    }

    private void tell(MouseEvent event, Listener listener) {
        if (isInPlot(event.getX(), event.getY())) {
            listener.moved(event.getX(), event.getY());
        } else {
            listener.left();
        }
    }

    private boolean isInPlot(double x, double y) {
        return frame.get().filter(some -> some.layout().plot().contains(x, y)).isPresent();
    }

    private void scroll(ScrollEvent event) {
        frame.get().ifPresent(some -> {
            if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
                navigation.move(-event.getDeltaX() / some.layout().price().width() * navigation.range().length());
            } else if (event.getDeltaY() != 0) {
                navigation.zoom(place(some, event.getX()), Math.pow(ZOOM_A_NOTCH, -event.getDeltaY() / NOTCH));
            }
            event.consume();
        });
    }

    /** The place under the pointer as things stand: several events may come before the next picture. */
    private double place(ChartFrame some, double x) {
        Box price = some.layout().price();
        BarRange range = navigation.range();
        return range.first() + (x - price.x()) / price.width() * range.length();
    }

    private void pinch(ZoomEvent event) {
        frame.get().filter(some -> event.getZoomFactor() > 0).ifPresent(some -> {
            navigation.zoom(place(some, event.getX()), 1 / event.getZoomFactor());
            event.consume();
        });
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        node.requestFocus();
        if (isInPlot(event.getX(), event.getY())) {
            if (event.getClickCount() == 2) {
                navigation.showAll();
            } else {
                grip = Optional.of(new Grip(event.getX(), navigation.range()));
            }
        }
    }

    private void drag(MouseEvent event) {
        frame.get().ifPresent(some -> grip.ifPresent(held -> {
            node.setCursor(Cursor.CLOSED_HAND);
            double by = (held.x - event.getX()) / some.layout().price().width() * held.start.length();
            BarRange range = held.start.movedBy(by, navigation.bars());
            navigation.show(range.first(), range.last());
        }));
    }

    private void release() {
        grip = Optional.empty();
        node.setCursor(Cursor.DEFAULT);
    }
}
