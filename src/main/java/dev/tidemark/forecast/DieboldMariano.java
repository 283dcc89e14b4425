package dev.tidemark.forecast;

import java.util.Arrays;

import dev.tidemark.forecast.math.StudentT;

/**
 * Whether one forecaster's losses are lower than another's by more than chance: the test of Diebold and Mariano, <i>Comparing predictive accuracy</i>
 * (1995), with the correction for small samples and Student's t of Harvey, Leybourne and Newbold, <i>Testing the equality of prediction mean squared errors</i>
 * (1997). Forecasts of h bars ahead overlap, so the variance of the mean difference takes in the covariances of its neighbours up to h − 1 rows
 * away, each in full, as both papers have it. That sum can come out at zero or below; then the covariances are weighted as Bartlett and
 * Newey and West (1987) do, by which it cannot.
 *
 * @param rows how many pairs of losses
 * @param lags how many neighbours are taken in
 * @param difference the mean loss of the model less that of its rival
 * @param kernel how the neighbours were weighted
 * @param statistic the corrected statistic: below 0 where the model's losses are lower, NaN where there are not more rows than the forecast is ahead
 * @param modelIsBetter the p-value against that the model is not better: how likely so low a statistic is if neither is; NaN with the statistic
 */
public record DieboldMariano(int rows, int lags, double difference, Kernel kernel, double statistic,
        double modelIsBetter) {
    /** How covariances of neighbours are weighted. */
    public enum Kernel {
        /** All the same. */
        RECTANGULAR,
        /** The less, the farther they are away. */
        BARTLETT
    }

    /**
     * Compares the losses of the same rows, in the order of time.
     *
     * @param model the losses of the one whose merit is in question
     * @param rival those of the one that it is held against
     * @param horizon how many bars ahead both look, from 1
     */
    public static DieboldMariano of(double[] model, double[] rival, int horizon) {
        int rows = model.length;
        double[] distances = new double[rows];
        Arrays.setAll(distances, i -> model[i] - rival[i]);
        double mean = Arrays.stream(distances).sum() / rows;
        Arrays.setAll(distances, i -> distances[i] - mean);
        Kernel kernel = Kernel.RECTANGULAR;
        double variance = variance(distances, horizon, kernel);
        if (!(variance > 0)) {
            kernel = Kernel.BARTLETT;
            variance = variance(distances, horizon, kernel);
        }
        double statistic = statistic(mean, variance, rows, horizon);
        double below = Double.isNaN(statistic) ? Double.NaN : StudentT.below(statistic, rows - 1.0);
        return new DieboldMariano(rows, horizon - 1, mean, kernel, statistic, below);
    }

    /** The p-value against that the rival is not better. */
    public double rivalIsBetter() {
        return 1 - modelIsBetter;
    }

    private static double variance(double[] distances, int horizon, Kernel kernel) {
        double variance = covariance(distances, 0);
        for (int lag = 1; lag < Math.min(horizon, distances.length); lag++) {
            double weight = kernel == Kernel.BARTLETT ? 1 - (double) lag / horizon : 1;
            variance += 2 * weight * covariance(distances, lag);
        }
        return variance;
    }

    private static double covariance(double[] distances, int lag) {
        double sum = 0;
        for (int i = lag; i < distances.length; i++) {
            sum += distances[i] * distances[i - lag];
        }
        return sum / distances.length;
    }

    /** Losses that never differ give 0, and such as always differ by the same an infinite one. */
    private static double statistic(double mean, double variance, int rows, int horizon) {
        if (rows <= horizon) {
            return Double.NaN;
        }
        if (mean == 0) {
            return 0;
        }
        double ahead = rows - (double) horizon;
        double correction = Math.sqrt((ahead * ahead + ahead) / rows / rows);
        return correction * mean / Math.sqrt(Math.max(variance, 0) / rows);
    }
}
