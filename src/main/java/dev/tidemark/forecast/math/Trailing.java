package dev.tidemark.forecast.math;

import java.util.Arrays;

/** Windows over the last values of a column. */
public final class Trailing {
    private Trailing() {}

    /**
     * The mean of the last values, NaN where there are not so many or one is NaN. Windows are put together of stretches of 1, 2, 4, 8, …
     * values, so that what one comes to depends on its own values alone.
     *
     * @param window how many values, from 1
     */
    public static double[] means(double[] values, int window) {
        double[] sums = new double[values.length];
        double[] stretch = values.clone();
        int taken = 0;
        for (int length = 1; length <= window && length <= values.length; length *= 2) {
            if ((window & length) != 0) {
                for (int i = values.length - 1; i >= taken; i--) {
                    sums[i] += stretch[i - taken];
                }
                taken += length;
            }
            for (int i = values.length - 1; i >= length; i--) {
                stretch[i] += stretch[i - length];
            }
        }
        Arrays.fill(sums, 0, Math.min(window - 1, sums.length), Double.NaN);
        for (int i = window - 1; i < sums.length; i++) {
            sums[i] /= window;
        }
        return sums;
    }
}
