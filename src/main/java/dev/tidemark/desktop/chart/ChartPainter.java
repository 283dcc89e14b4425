package dev.tidemark.desktop.chart;

import java.util.List;

import dev.tidemark.plot.Surface;

/** Draws a chart, layer by layer: the same for the window, a PNG and an SVG. */
final class ChartPainter {
    private final Scratch scratch = new Scratch();
    private final List<Layer> inPlot = List.of(new ShadingLayer(), new GridLayer(), new GapLayer(), new VolumeLayer(),
            new CloseLayer(), new CandleLayer(), new MeanLayer(), new CrossingLayer());
    private final List<Layer> around = List.of(new AxesLayer(), new LegendLayer());

    /** Draws a whole picture, its background included. */
    void paint(Surface surface, ChartFrame frame) {
        background(surface, frame.look().palette());
        Box plot = frame.layout().plot();
        if (!frame.layout().price().isEmpty()) {
            surface.clip(plot.x(), plot.y(), plot.width(), plot.height());
            inPlot.forEach(layer -> layer.paint(surface, frame, scratch));
            surface.unclip();
            around.forEach(layer -> layer.paint(surface, frame, scratch));
        }
    }

    /** Draws the picture of nothing. */
    void background(Surface surface, Palette palette) {
        surface.fillRect(0, 0, surface.width(), surface.height(), palette.background());
    }
}
