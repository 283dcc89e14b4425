package dev.tidemark.forecast.baseline;

import java.util.Map;
import java.util.function.Function;

import dev.tidemark.forecast.Samples;

/** A figure that says something of the volatility to come, at any scale, for every row. */
interface Raw {
    /** The figure of every row, from what was known when its bar ended; NaN where it is undefined. */
    double[] figures(Samples samples);

    /** What was fitted to make it. */
    Map<String, Double> parameters();

    /** A figure for which nothing is fitted. */
    static Raw of(Function<Samples, double[]> figures) {
        return new Raw() {
            @Override
            public double[] figures(Samples samples) {
                return figures.apply(samples);
            }

            @Override
            public Map<String, Double> parameters() {
                return Map.of();
            }
        };
    }
}
