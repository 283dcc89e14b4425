package dev.tidemark.forecast.baseline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.math.Ols;

/**
 * The heterogeneous autoregression: the target by least squares on the variance realized over an hour, a day and a week. Logarithms are taken of
 * nothing below the least value above 0 that the training part has.
 *
 * @param name the baseline's name
 * @param scale the scale of the regression
 */
record Har(String name, HarScale scale) implements Estimator {
    /** The least value where the training part has none above 0. */
    private static final double NEXT_TO_NOTHING = 1e-12;

    @Override
    public Model fit(Samples samples, Range train) {
        List<HarTerm> terms = HarTerm.at(samples.bars().interval());
        double[][] variances = variances(samples, terms);
        TrainingRows rows = TrainingRows.of(name, samples, train, variances);
        double[] least = Arrays.stream(variances).mapToDouble(variance -> least(rows.of(variance))).toArray();
        double[][] x = new double[terms.size()][];
        for (int term = 0; term < x.length; term++) {
            x[term] = rows.of(scaled(variances[term], least[term]));
        }
        double[] target = rows.of(samples.target());
        double leastTarget = least(target);
        return new Model(terms, scale, least,
                Ols.of(Arrays.stream(target).map(value -> scale.ofTarget(value, leastTarget)).toArray(), x));
    }

    private static double[][] variances(Samples samples, List<HarTerm> terms) {
        return terms.stream().map(term -> samples.realizedVariance(term.bars())).toArray(double[][]::new);
    }

    private double[] scaled(double[] variance, double least) {
        return Arrays.stream(variance).map(value -> scale.ofVariance(value, least)).toArray();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).filter(value -> value > 0).min().orElse(NEXT_TO_NOTHING);
    }

    /**
     * A fitted regression.
     *
     * @param least the least variance of each term that a logarithm is taken of
     */
    @SuppressWarnings("ArrayRecordComponent") // it is not compared
    record Model(List<HarTerm> terms, HarScale scale, double[] least, Ols regression) implements Raw {
        @Override
        public double[] figures(Samples samples) {
            double[] coefficients = regression.coefficients();
            double unexplained = regression.residualVariance();
            double[] figures = new double[samples.rows()];
            Arrays.fill(figures, coefficients[0]);
            for (int term = 0; term < least.length; term++) {
                double[] variance = samples.realizedVariance(terms.get(term).bars());
                for (int row = 0; row < figures.length; row++) {
                    figures[row] += coefficients[term + 1] * scale.ofVariance(variance[row], least[term]);
                }
            }
            return Arrays.stream(figures).map(fitted -> scale.back(fitted, unexplained)).toArray();
        }

        @Override
        public Map<String, Double> parameters() {
            double[] coefficients = regression.coefficients();
            Map<String, Double> named = new LinkedHashMap<>();
            named.put("intercept", coefficients[0]);
            for (int term = 0; term < terms.size(); term++) {
                named.put(terms.get(term).name(), coefficients[term + 1]);
            }
            named.put("residual_variance", regression.residualVariance());
            return named;
        }
    }
}
