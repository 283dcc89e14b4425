package dev.tidemark.forecast.baseline;

import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;

/** Fits what a figure needs. */
@FunctionalInterface
interface Estimator {
    /** Fits it on some rows, and on the bars behind them. */
    Raw fit(Samples samples, Range train);
}
