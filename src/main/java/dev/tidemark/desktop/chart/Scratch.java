package dev.tidemark.desktop.chart;

import dev.tidemark.plot.Extent;

/** Room for the points of one shape, used again for every shape of every picture. */
final class Scratch {
    private static final int FIRST_SIZE = 4096;

    private double[] xs = new double[FIRST_SIZE];
    private double[] tops = new double[FIRST_SIZE];
    private double[] bottoms = new double[FIRST_SIZE];
    private int count;
    private final Extent extent = new Extent();

    /** Begins a shape. */
    void clear() {
        count = 0;
    }

    /** Takes in a vertical line, or a point where top and bottom are one. */
    void add(double x, double top, double bottom) {
        if (count == xs.length) {
            xs = java.util.Arrays.copyOf(xs, 2 * count);
            tops = java.util.Arrays.copyOf(tops, 2 * count);
            bottoms = java.util.Arrays.copyOf(bottoms, 2 * count);
        }
        xs[count] = x;
        tops[count] = top;
        bottoms[count] = bottom;
        count++;
    }

    /** How many points there are. */
    int count() {
        return count;
    }

    /** Where the points are, from the left. */
    double[] xs() {
        return xs;
    }

    /** The upper ends. */
    double[] tops() {
        return tops;
    }

    /** The lower ends. */
    double[] bottoms() {
        return bottoms;
    }

    /** An extent for anyone's passing use, empty. */
    Extent extent() {
        extent.clear();
        return extent;
    }
}
