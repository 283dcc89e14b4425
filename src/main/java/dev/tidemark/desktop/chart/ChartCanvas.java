package dev.tidemark.desktop.chart;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import dev.tidemark.desktop.chart.ChartFrame.Page;

/**
 * The drawn part of a chart. It is drawn at most once a pulse, and only when something changed since; when the canvas grows the picture is
 * drawn anew, because growing clears it.
 */
final class ChartCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Glyphs glyphs;
    private final CanvasSurface surface;
    private final ChartPainter painter = new ChartPainter();
    private Optional<ChartFrame> frame = Optional.empty();
    private long pictures;

    ChartCanvas(Glyphs glyphs) {
        this.glyphs = glyphs;
        this.surface = new CanvasSurface(canvas.getGraphicsContext2D(), glyphs);
        setId("chart-canvas");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    /**
     * Draws a picture.
     *
     * @param data what to draw; nothing but the background without
     * @param width in pixels of the layout
     * @param height in pixels of the layout
     * @param header the height of the header
     * @param screenScale how many pixels of the screen one of the layout has
     */
    void paint(Optional<ChartData> data, Look look, BarRange range, double width, double height, double header,
            double screenScale) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        var page = new Page(width, height, header, 1 / screenScale,
                text -> glyphs.width(text, ChartFrame.TEXT));
        frame = data.filter(some -> some.size() > 0).map(some -> ChartFrame.of(some, look, range, page));
        surface.begin(width, height, screenScale);
        frame.ifPresentOrElse(some -> painter.paint(surface, some),
                () -> painter.background(surface, look.palette()));
        surface.end();
        pictures++;
    }

    /** What was drawn last; empty when there was nothing to draw. */
    Optional<ChartFrame> frame() {
        return frame;
    }

    /** How many pictures were drawn. */
    long pictures() {
        return pictures;
    }
}
