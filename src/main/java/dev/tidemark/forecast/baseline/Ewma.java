package dev.tidemark.forecast.baseline;

import dev.tidemark.forecast.Samples;

/**
 * The exponentially weighted mean of squared log returns, {@code v = 0.94 v before + 0.06 r²}, started at the first return: RiskMetrics (1996). A bar
 * without a return changes nothing.
 */
final class Ewma {
    static final double LAMBDA = 0.94;

    private Ewma() {}

    static double[] figures(Samples samples) {
        double[] returns = samples.barReturns();
        double[] deviations = new double[returns.length];
        double variance = Double.NaN;
        for (int bar = 0; bar < returns.length; bar++) {
            if (!Double.isNaN(returns[bar])) {
                double square = returns[bar] * returns[bar];
                variance = Double.isNaN(variance) ? square : LAMBDA * variance + (1 - LAMBDA) * square;
            }
            deviations[bar] = Math.sqrt(variance);
        }
        return samples.atRows(deviations);
    }
}
