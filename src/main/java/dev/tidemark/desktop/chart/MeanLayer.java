package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Surface;

/** The rolling mean. */
final class MeanLayer implements Layer {
    private static final double WIDTH = 1.75;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        if (frame.look().hasMean()) {
            SeriesLine.paint(surface, frame, scratch, frame.data().means(), frame.look().palette().mean(), WIDTH);
        }
    }
}
