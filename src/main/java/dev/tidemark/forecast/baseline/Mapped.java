package dev.tidemark.forecast.baseline;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.tidemark.forecast.Forecaster;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.math.Ols;

/**
 * A forecaster that maps a figure to the target by a straight line, fitted by least squares on the training part. The target is the deviation of
 * price levels over a close, which no figure is by itself; so none loses by its scale.
 *
 * @param name its name
 * @param description what it does
 * @param estimator fits the figure
 */
record Mapped(String name, String description, Estimator estimator) implements Forecaster {
    @Override
    public Fitted fit(Samples samples, Split split) {
        Raw raw = estimator.fit(samples, split.train());
        double[] figures = raw.figures(samples);
        TrainingRows rows = TrainingRows.of(name, samples, split.train(), figures);
        double[] line = Ols.of(rows.of(samples.target()), rows.of(figures)).coefficients();
        return new Line(raw, line[0], line[1]);
    }

    private record Line(Raw raw, double intercept, double slope) implements Fitted {
        @Override
        public double[] predict(Samples samples) {
            double[] values = raw.figures(samples);
            for (int row = 0; row < values.length; row++) {
                values[row] = intercept + slope * values[row];
            }
            return values;
        }

        @Override
        public Map<String, Double> parameters() {
            Map<String, Double> all = new LinkedHashMap<>(raw.parameters());
            all.put("map_intercept", intercept);
            all.put("map_slope", slope);
            return all;
        }
    }
}
