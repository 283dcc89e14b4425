package dev.tidemark.forecast.baseline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.math.NelderMead;

/** GARCH(1,1) of the log returns, and the root of the variance that it expects over the horizon. */
final class Garch implements Estimator {
    /** Where the search may begin, alpha and beta; omega is what makes the variance that of the returns. */
    private static final double[][] STARTS = {{0.05, 0.9}, {0.1, 0.8}, {0.02, 0.97}, {0.2, 0.5}};
    private static final double TOLERANCE = 1e-11;
    private static final int MOST_EVALUATIONS = 1000;

    @Override
    public Raw fit(Samples samples, Range train) {
        double[] returns = Arrays.copyOfRange(samples.barReturns(), samples.bar(train.from()),
                samples.bar(train.to() - 1) + 1);
        return new Model(fit(returns));
    }

    /**
     * The most likely parameters.
     *
     * @throws DataFault if the returns do not vary
     */
    static GarchParameters fit(double[] returns) {
        GarchLikelihood likelihood = new GarchLikelihood(returns);
        if (!likelihood.isDefined()) {
            throw new DataFault("the baseline garch cannot be fitted: the closes of the training part do not move");
        }
        double[] best = start(likelihood);
        // A simplex may collapse too early; begun anew where it ended, it goes on if there is anywhere to go.
        for (double step : new double[]{0.5, 0.1}) {
            best = NelderMead.minimize(likelihood::at, best, step, TOLERANCE, MOST_EVALUATIONS);
        }
        return likelihood.parameters(best);
    }

    private static double[] start(GarchLikelihood likelihood) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : STARTS) {
            double[] point = GarchLikelihood.point(1 - start[0] - start[1], start[0], start[1]);
            double value = likelihood.at(point);
            if (best.length == 0 || value < least) {
                best = point;
                least = value;
            }
        }
        return best;
    }

    private record Model(GarchParameters garch) implements Raw {
        @Override
        public double[] figures(Samples samples) {
            double[] next = garch.next(samples.barReturns());
            double[] figures = samples.atRows(next);
            Arrays.setAll(figures, row -> Math.sqrt(garch.total(figures[row], samples.horizon())));
            return figures;
        }

        @Override
        public Map<String, Double> parameters() {
            Map<String, Double> named = new LinkedHashMap<>();
            named.put("mean", garch.mean());
            named.put("omega", garch.omega());
            named.put("alpha", garch.alpha());
            named.put("beta", garch.beta());
            return named;
        }
    }
}
