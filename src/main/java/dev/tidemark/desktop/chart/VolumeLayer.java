package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Extent;
import dev.tidemark.plot.Pyramid;
import dev.tidemark.plot.Surface;
import dev.tidemark.plot.Surface.Dash;
import dev.tidemark.plot.Surface.Pen;

/** The volume, from the bottom of its band; where many bars share a pixel, their largest. */
final class VolumeLayer implements Layer {
    private static final double SHARE_OF_BAR = 0.7;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        if (!frame.layout().volume().isEmpty()) {
            frame.data().series().volumes().ifPresent(volumes -> paint(surface, frame, scratch, volumes));
        }
    }

    private static void paint(Surface surface, ChartFrame frame, Scratch scratch, Pyramid volumes) {
        scratch.clear();
        boolean isDense = frame.isDense();
        if (isDense) {
            columns(frame, scratch, volumes);
        } else {
            for (int bar = frame.range().firstBar(); bar < frame.range().endBar(); bar++) {
                add(frame, scratch, frame.middle(bar), volumes.series().at(bar));
            }
        }
        double width = isDense ? frame.pixel() : Math.max(frame.pixel(), SHARE_OF_BAR * frame.pixelsPerBar());
        surface.verticals(scratch.xs(), scratch.tops(), scratch.bottoms(), scratch.count(),
                new Pen(frame.look().palette().volume(), width, Dash.SOLID));
    }

    private static void columns(ChartFrame frame, Scratch scratch, Pyramid volumes) {
        Cells cells = Cells.pixels(frame);
        Extent extent = scratch.extent();
        for (int cell = 0; cell < cells.count(); cell++) {
            extent.clear();
            volumes.reduce(cells.from(cell), cells.to(cell), extent);
            add(frame, scratch, cells.middle(cell), extent.max());
        }
    }

    private static void add(ChartFrame frame, Scratch scratch, double x, double volume) {
        // Also false for no number, and for the largest of none.
        if (volume > 0) {
            scratch.add(x, frame.volumes().toPixel(volume), frame.layout().volume().bottom());
        }
    }
}
