package dev.tidemark.desktop.chart;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import dev.tidemark.desktop.chart.ChartFrame.Page;
import dev.tidemark.plot.PngWriter;
import dev.tidemark.plot.SvgSurface;

/**
 * Pictures of a chart outside of its window, drawn by the same layers.
 *
 * @param data what to draw
 * @param look how
 * @param range the bars to show
 * @param width in pixels of the layout
 * @param height in pixels of the layout
 * @param header the height of the header
 */
record ChartPictures(ChartData data, Look look, BarRange range, double width, double height, double header) {
    /** An SVG document. */
    String svg() {
        var surface = new SvgSurface(width, height, "Price chart", ChartSummary.of(data, range, look.zone()));
        var page = new Page(width, height, header, 1, text -> surface.textWidth(text, ChartFrame.TEXT));
        new ChartPainter().paint(surface, ChartFrame.of(data, look, range, page));
        return surface.document();
    }

    /**
     * The bytes of a PNG file.
     *
     * @param scale how many pixels of the picture one of the layout has
     */
    byte[] png(Glyphs glyphs, double scale) {
        // A canvas of the picture's own size: one that is enlarged when it is taken would be blurred.
        var canvas = new Canvas(Math.rint(width * scale), Math.rint(height * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        var surface = new CanvasSurface(canvas.getGraphicsContext2D(), glyphs);
        surface.begin(width, height, scale);
        var page = new Page(width, height, header, 1 / scale, text -> glyphs.width(text, ChartFrame.TEXT));
        new ChartPainter().paint(surface, ChartFrame.of(data, look, range, page));
        surface.end();
        WritableImage image = canvas.snapshot(new SnapshotParameters(), null);
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] pixels = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return PngWriter.bytes(columns, rows, pixels);
    }
}
