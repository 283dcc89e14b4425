package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Surface;
import dev.tidemark.signal.SignalTable;

/**
 * The stretches with signal 1. Where many bars share a pixel, its shade is as strong as their share of ones: full where all are 1, none
 * where all are 0.
 */
final class ShadingLayer implements Layer {
    /** Shares are told apart in so many steps, so that neighbours of much the same share are filled at once. */
    private static final int STEPS = 16;

    @Override
    public void paint(Surface surface, ChartFrame frame, Scratch scratch) {
        if (frame.look().hasShading()) {
            if (frame.isDense()) {
                shares(surface, frame);
            } else {
                stretches(surface, frame);
            }
        }
    }

    private static void stretches(Surface surface, ChartFrame frame) {
        SignalTable signal = frame.data().signal();
        int end = frame.range().endBar();
        int bar = frame.range().firstBar();
        while (bar < end) {
            int from = bar;
            boolean isOn = signal.signal(bar) == 1;
            bar = signal.endOfStretch(bar, end);
            if (isOn) {
                fill(surface, frame, frame.x(from), frame.x(bar), STEPS);
            }
        }
    }

    private static void shares(Surface surface, ChartFrame frame) {
        Cells cells = Cells.pixels(frame);
        int cell = 0;
        while (cell < cells.count()) {
            int from = cell;
            int step = step(frame, cells, cell);
            while (cell < cells.count() && step(frame, cells, cell) == step) {
                cell++;
            }
            fill(surface, frame, cells.x(from), cells.x(cell), step);
        }
    }

    private static int step(ChartFrame frame, Cells cells, int cell) {
        int bars = cells.to(cell) - cells.from(cell);
        int ones = frame.data().signal().signals(cells.from(cell), cells.to(cell));
        return bars == 0 ? 0 : (int) Math.rint((double) STEPS * ones / bars);
    }

    private static void fill(Surface surface, ChartFrame frame, double from, double to, int step) {
        if (step > 0) {
            int full = frame.look().palette().shading();
            int alpha = (full >>> 24) * step / STEPS;
            Box price = frame.layout().price();
            surface.fillRect(from, price.y(), to - from, price.height(), (alpha << 24) | (full & 0xFFFFFF));
        }
    }
}
