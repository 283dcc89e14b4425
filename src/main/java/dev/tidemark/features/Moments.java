package dev.tidemark.features;

import java.util.Arrays;

/**
 * Mean and squared deviations of a stretch of a column, by the rule of Chan, Golub and LeVeque for joining two samples. The mean is
 * kept relative to the stretch's last value, and so are all differences of means: they are of the size of the moves within the
 * stretch, so that a small move at a high level loses nothing. Squares are only ever added. Where all values are equal, every
 * term is exactly zero.
 *
 * @param values the column
 */
@SuppressWarnings("ArrayRecordComponent") // a column: the same moments are those of the same array
record Moments(double[] values) implements Stretch {
    /** The last value of the stretch. */
    static final int LAST = 0;
    /** The mean less the last value. */
    static final int OFFSET = 1;
    /** The sum of the squared deviations from the mean. */
    static final int SQUARES = 2;

    @Override
    public int width() {
        return 3;
    }

    @Override
    public void single(int row, int count, double[][] state) {
        System.arraycopy(values, row, state[LAST], 0, count);
        Arrays.fill(state[OFFSET], 0, count, 0);
        Arrays.fill(state[SQUARES], 0, count, 0);
    }

    @Override
    public void join(double[][] recent, int recentRows, double[][] older, int olderRows, int from, int to) {
        double share = (double) olderRows / (recentRows + olderRows);
        join(recent[LAST], recent[OFFSET], recent[SQUARES], older[LAST], older[OFFSET], older[SQUARES], share,
                recentRows * share, from, to);
    }

    private static void join(double[] last, double[] offset, double[] squares, double[] olderLast, double[] olderOffset,
            double[] olderSquares, double share, double weight, int from, int to) {
        for (int i = from; i < to; i++) {
            double distance = olderLast[i] - last[i] + (olderOffset[i] - offset[i]);
            offset[i] += distance * share;
            squares[i] = squares[i] + olderSquares[i] + distance * distance * weight;
        }
    }
}
