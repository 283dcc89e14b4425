package dev.tidemark.forecast.baseline;

import java.util.Arrays;

/**
 * How unlikely returns are by a GARCH(1,1) with normal errors. Returns are brought to mean 0 and variance 1 first, and the search is over unbounded numbers:
 * {@code ln omega}, and the logits of {@code alpha + beta} and of alpha's share in it; so any three of them are a stationary process.
 */
final class GarchLikelihood {
    /** The most that alpha and beta come to. */
    private static final double MOST = 1 - 1e-6;
    /** Variances are multiplied until they come to less than this, or more than its inverse, and only then a logarithm is taken. */
    private static final double SMALL = 1e-100;

    private final double mean;
    private final double variance;
    private final double[] squares;

    /** That of returns, NaN where there is none. */
    GarchLikelihood(double[] returns) {
        double[] known = Arrays.stream(returns).filter(Double::isFinite).toArray();
        mean = Arrays.stream(known).sum() / known.length;
        variance = Arrays.stream(known).map(value -> (value - mean) * (value - mean)).sum() / known.length;
        squares = Arrays.stream(returns).map(value -> (value - mean) * (value - mean) / variance).toArray();
    }

    /** Whether there is anything to be fitted. */
    boolean isDefined() {
        return variance > 0;
    }

    /** The point of the search for some parameters of returns of variance 1. */
    static double[] point(double omega, double alpha, double beta) {
        return new double[]{StrictMath.log(omega), logit((alpha + beta) / MOST), logit(alpha / (alpha + beta))};
    }

    /** The parameters at a point, for the returns as they are. */
    GarchParameters parameters(double[] point) {
        double both = MOST * share(point[1]);
        double alpha = both * share(point[2]);
        return new GarchParameters(mean, StrictMath.exp(point[0]) * variance, alpha, both - alpha, variance);
    }

    /** The negative logarithm of the likelihood at a point, over the number of returns, but for what no parameter changes. */
    double at(double[] point) {
        double omega = StrictMath.exp(point[0]);
        double both = MOST * share(point[1]);
        double alpha = both * share(point[2]);
        double beta = both - alpha;
        double h = 1;
        double product = 1;
        double sum = 0;
        int count = 0;
        for (double square : squares) {
            if (Double.isNaN(square)) {
                h = omega + both * h;
                continue;
            }
            if (h < SMALL) {
                return Double.POSITIVE_INFINITY;
            }
            sum += square / h;
            product *= h;
            count++;
            if (product < SMALL || product > 1 / SMALL) {
                sum += StrictMath.log(product);
                product = 1;
            }
            h = omega + alpha * square + beta * h;
        }
        return (sum + StrictMath.log(product)) / 2 / count;
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    private static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
