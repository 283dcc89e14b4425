package dev.tidemark.forecast.math;

/**
 * Student's t distribution, by the regularized incomplete beta function: its continued fraction (DLMF 8.17.22) evaluated by the method of
 * Lentz as Thompson and Barnett changed it (1986).
 */
public final class StudentT {
    private static final double TINY = 1e-300;
    private static final double NEAR = 1e-15;
    private static final int MOST_TERMS = 100_000;
    /** From here on Stirling's series has all digits of a double. */
    private static final double LARGE = 15;

    private StudentT() {}

    /**
     * How likely a value is at or below t.
     *
     * @param t any number, infinite ones included
     * @param freedom the degrees of freedom, above 0
     */
    public static double below(double t, double freedom) {
        if (Double.isInfinite(t)) {
            return t > 0 ? 1 : 0;
        }
        double square = t * t;
        // A small tail is computed as such; a small t would be lost in 1 less its share.
        double tail = square > 1
                ? beta(freedom / (freedom + square), freedom / 2, 0.5) / 2
                : 0.5 - beta(square / (freedom + square), 0.5, freedom / 2) / 2;
        return t > 0 ? 1 - tail : tail;
    }

    /** The regularized incomplete beta function. */
    static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = StrictMath.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x)
                + b * StrictMath.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < NEAR) {
                break;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** The logarithm of the gamma function of a number above 0, by Stirling's series (DLMF 5.11.1). */
    static double logGamma(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < LARGE) {
            product *= shifted;
            shifted++;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0
                - square * (1 / 1188.0 - square * (691 / 360_360.0 - square / 156))))));
        return (shifted - 0.5) * StrictMath.log(shifted) - shifted + StrictMath.log(2 * Math.PI) / 2 + series
                - StrictMath.log(product);
    }
}
