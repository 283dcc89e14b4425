package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Surface;

/** The close as a line. */
final class CloseLayer implements Layer {
    private static final double WIDTH = 1.25;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        if (!frame.hasCandles()) {
            SeriesLine.paint(surface, frame, scratch, frame.data().series().closes(), frame.look().palette().price(),
                    WIDTH);
        }
    }
}
