package dev.tidemark.forecast.baseline;

/**
 * The variance of the next return: {@code h = omega + alpha e² + beta h before}, with the return's distance e from its mean. Bollerslev, <i>Generalized
 * autoregressive conditional heteroskedasticity</i> (1986).
 *
 * @param mean the mean return
 * @param omega what there is of variance in any case, above 0
 * @param alpha how much the last return counts
 * @param beta how much the variance before counts; with alpha less than 1
 * @param start the variance of the first return
 */
record GarchParameters(double mean, double omega, double alpha, double beta, double start) {
    /** The variance of the next bar's return, as it is known at the end of each bar. A bar without a return is taken to be as expected. */
    double[] next(double[] returns) {
        double[] next = new double[returns.length];
        double variance = start;
        for (int bar = 0; bar < returns.length; bar++) {
            double error = returns[bar] - mean;
            variance = omega + (Double.isNaN(error) ? alpha * variance : alpha * error * error) + beta * variance;
            next[bar] = variance;
        }
        return next;
    }

    /** The variance of the sum of the next returns, of which the first has the variance h: {@code h}, {@code omega + (alpha + beta) h}, and so on. */
    double total(double h, int horizon) {
        double expected = h;
        double sum = 0;
        for (int bar = 0; bar < horizon; bar++) {
            sum += expected;
            expected = omega + (alpha + beta) * expected;
        }
        return sum;
    }
}
