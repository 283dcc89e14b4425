package dev.tidemark.forecast.baseline;

/** On which scale a HAR regression is made. */
enum HarScale {
    /** Squared target on variances: the realized variance of Andersen, Bollerslev and Diebold (2007). */
    VARIANCE,
    /** Target on their roots: Corsi, <i>A simple approximate long-memory model of realized volatility</i> (2009). */
    DEVIATION,
    /** Logarithm of the target on their logarithms. */
    LOGARITHM;

    /** A realized variance as it enters the regression. */
    double ofVariance(double variance, double least) {
        return switch (this) {
            case VARIANCE -> variance;
            case DEVIATION -> Math.sqrt(variance);
            case LOGARITHM -> StrictMath.log(Math.max(variance, least));
        };
    }

    /** A target as it enters the regression. */
    double ofTarget(double target, double least) {
        return switch (this) {
            case VARIANCE -> target * target;
            case DEVIATION -> target;
            case LOGARITHM -> StrictMath.log(Math.max(target, least));
        };
    }

    /**
     * The deviation that the regression says. The mean of what is normal in logarithms lies above the exponential of their mean, by half the variance.
     *
     * @param fitted what the regression comes to
     * @param variance the variance of what it does not explain
     */
    double back(double fitted, double variance) {
        return switch (this) {
            case VARIANCE -> Math.sqrt(Math.max(fitted, 0));
            case DEVIATION -> fitted;
            case LOGARITHM -> StrictMath.exp(fitted + variance / 2);
        };
    }
}
