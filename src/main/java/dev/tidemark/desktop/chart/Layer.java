package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Surface;

/** One of the things that a chart is made of. Keeps nothing from one picture to the next. */
interface Layer {
    /**
     * Draws itself.
     *
     * @param surface where to draw
     * @param frame what to draw
     * @param scratch room for points
     */
    void paint(Surface surface, ChartFrame frame, Scratch scratch);
}
