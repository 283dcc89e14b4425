package dev.tidemark.desktop.chart;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/**
 * The crosshair: nodes above the canvas, so that moving it draws nothing of the chart anew. Its lines cross at the bar's middle and at the
 * height of the pointer; a dot stands at the close, and the axes are labelled where the lines meet them.
 */
final class Crosshair {
    private static final double DASH = 3;
    private static final double DOT = 3;

    private final Line upright = line("crosshair-time");
    private final Line level = line("crosshair-price");
    private final Circle dot = new Circle(DOT);
    private final Label priceTag = tag("crosshair-price-tag");
    private final Label timeTag = tag("crosshair-time-tag");

    Crosshair() {
        dot.setManaged(false);
        dot.setMouseTransparent(true);
        hide();
    }

    private static Line line(String id) {
        var line = new Line();
        line.setId(id);
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.getStrokeDashArray().setAll(DASH, DASH);
        return line;
    }

    private static Label tag(String id) {
        var label = new Label();
        label.setId(id);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setAlignment(Pos.CENTER);
        return label;
    }

    /** What it is made of, from the back to the front. */
    List<Node> nodes() {
        return List.of(upright, level, dot, priceTag, timeTag);
    }

    /** Takes the colours of the chart. */
    void colour(Palette palette) {
        Color colour = Palette.colour(palette.crosshair());
        upright.setStroke(colour);
        level.setStroke(colour);
        dot.setFill(Palette.colour(palette.price()));
        String style = String.format("-fx-background-color: #%06x; -fx-text-fill: #%06x; -fx-font-size: %.0fpx;"
                + " -fx-padding: 1 4 1 4;", palette.text() & 0xFFFFFF, palette.background() & 0xFFFFFF,
                ChartFrame.TEXT);
        priceTag.setStyle(style);
        timeTag.setStyle(style);
    }

    /**
     * Stands at a bar.
     *
     * @param y the height of the pointer; NaN without one: then the close's
     * @param time the bar's time
     */
    void show(ChartFrame frame, int bar, double y, String time) {
        Box plot = frame.layout().plot();
        double x = crisp(frame.middle(bar), frame.pixel());
        double close = frame.prices().toPixel(frame.data().series().closes().series().at(bar));
        double height = Double.isNaN(y) ? close : y;
        boolean hasLevel = height >= plot.y() && height < frame.layout().price().bottom();
        set(upright, x, plot.y(), x, plot.bottom());
        upright.setVisible(true);
        double crispHeight = hasLevel ? crisp(height, frame.pixel()) : 0;
        set(level, plot.x(), crispHeight, plot.right(), crispHeight);
        level.setVisible(hasLevel);
        dot.setCenterX(x);
        dot.setCenterY(Double.isNaN(close) ? 0 : close);
        dot.setVisible(!Double.isNaN(close));
        showPrice(frame, height, hasLevel);
        showTime(frame, x, time);
    }

    private void showPrice(ChartFrame frame, double y, boolean hasLevel) {
        Box axis = frame.layout().priceAxis();
        priceTag.setVisible(hasLevel && axis.width() > 0);
        if (priceTag.isVisible()) {
            priceTag.setText(PriceLabel.of(frame, y));
            double height = priceTag.prefHeight(-1);
            double width = priceTag.prefWidth(-1);
            // Where the axis is too narrow for the pointer's extra decimals, the tag reaches into the plot.
            priceTag.resizeRelocate(Math.max(0, Math.min(axis.x(), axis.right() - width)),
                    Math.clamp(y - height / 2, axis.y(), Math.max(axis.y(), axis.bottom() - height)), width, height);
        }
    }

    private void showTime(ChartFrame frame, double x, String time) {
        Box axis = frame.layout().timeAxis();
        timeTag.setVisible(axis.height() > 0);
        if (timeTag.isVisible()) {
            timeTag.setText(time);
            double right = frame.layout().priceAxis().right();
            double width = Math.min(timeTag.prefWidth(-1), right);
            double left = Math.clamp(x - width / 2, 0, Math.max(0, right - width));
            timeTag.resizeRelocate(left, axis.y() + 2, width, Math.min(timeTag.prefHeight(-1), axis.height() - 2));
        }
    }

    /** Goes away. */
    void hide() {
        nodes().forEach(node -> node.setVisible(false));
    }

    private static void set(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static double crisp(double value, double pixel) {
        return (Math.floor(value / pixel) + 0.5) * pixel;
    }
}
