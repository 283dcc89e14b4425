package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;
import dev.tidemark.plot.TimeGaps;

/** Gaps in time: a dotted line between the bar before and the bar after, one for all gaps that are close to each other. */
final class GapLayer implements Layer {
    /** How far apart the lines are at least. */
    private static final double CELL = 40;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        var pen = new Pen(frame.look().palette().gap(), 1, Dash.DOTTED);
        Box plot = frame.layout().plot();
        TimeGaps gaps = frame.data().series().times().gaps();
        Cells cells = new Cells(frame, Math.max(CELL, frame.pixelsPerBar()));
        for (int cell = 0; cell < cells.count(); cell++) {
            int bar = gaps.nextGap(cells.from(cell), cells.to(cell));
            if (bar < cells.to(cell)) {
                double x = frame.x(bar);
                surface.line(x, plot.y(), x, plot.bottom(), pen);
            }
        }
    }
}
