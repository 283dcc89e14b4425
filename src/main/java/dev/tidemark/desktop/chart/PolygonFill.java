package dev.tidemark.desktop.chart;

import java.util.Arrays;

/**
 * Fills small polygons into a raster with smooth edges: each row of pixels is cut in four, and each cut covers its pixels by the exact
 * share of their width. Inside is where an odd number of edges lies to the left.
 */
final class PolygonFill {
    private static final int CUTS = 4;

    private double[] coverage = new double[64];
    private double[] crossings = new double[8];

    /**
     * Fills a polygon.
     *
     * @param xs the corners, in pixels of the raster
     * @param ys the corners
     * @param count how many corners there are
     */
    void fill(Raster raster, double[] xs, double[] ys, int count, int argb) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        // Also false when a corner is not a number.
        if (left < right && top < bottom) {
            int first = (int) Math.floor(left);
            int width = (int) Math.ceil(right) - first;
            makeRoom(width, count);
            for (int y = (int) Math.floor(top); y < bottom; y++) {
                Arrays.fill(coverage, 0, width, 0);
                for (int cut = 0; cut < CUTS; cut++) {
                    cover(xs, ys, count, y + (cut + 0.5) / CUTS, first);
                }
                emit(raster, first, y, width, argb);
            }
        }
    }

    private void makeRoom(int width, int corners) {
        if (coverage.length <= width) {
            coverage = new double[2 * width];
        }
        if (crossings.length < corners) {
            crossings = new double[corners];
        }
    }

    private void cover(double[] xs, double[] ys, int count, double y, int first) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            int next = i + 1 == count ? 0 : i + 1;
            if ((ys[i] <= y) != (ys[next] <= y)) {
                crossings[found++] = xs[i] + (y - ys[i]) / (ys[next] - ys[i]) * (xs[next] - xs[i]) - first;
            }
        }
        Arrays.sort(crossings, 0, found);
        for (int i = 0; i + 1 < found; i += 2) {
            span(crossings[i], crossings[i + 1]);
        }
    }

    private void span(double from, double to) {
        for (int x = (int) from; x < to; x++) {
            coverage[x] += (Math.min(to, x + 1.0) - Math.max(from, x)) / CUTS;
        }
    }

    private void emit(Raster raster, int first, int y, int width, int argb) {
        for (int x = 0; x < width; x++) {
            int alpha = (int) Math.rint((argb >>> 24) * Math.min(1, coverage[x]));
            if (alpha > 0) {
                raster.fill(first + x, y, first + x + 1, y + 1, (alpha << 24) | (argb & 0xFFFFFF));
            }
        }
    }
}
