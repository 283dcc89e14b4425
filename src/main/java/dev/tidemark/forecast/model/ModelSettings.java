package dev.tidemark.forecast.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How trees are grown. What is measured in the target or its square counts in its standard deviation over the training part, so that the
 * same settings fit a target of any size.
 *
 * @param rounds how many trees are grown at most, from 1
 * @param depth how many questions a tree asks in a row at most, from 1 to 20
 * @param eta the share of each tree's answer that is taken
 * @param subsample the share of rows that each tree sees
 * @param colsample the share of features that each tree sees
 * @param minChildWeight how many rows a leaf must have at least
 * @param gamma by how much a question must lower the sum of squared errors, in variances of the target
 * @param lambda a penalty on squared answers, in rows
 * @param alpha a penalty on the size of answers, in deviations of the target
 * @param earlyStopping after how many rounds without a smaller validation error training ends; 0 for never
 * @param threads how many threads train; 0 for one a processor. They change nothing but the time.
 */
public record ModelSettings(int rounds, int depth, double eta, double subsample, double colsample,
        double minChildWeight, double gamma, double lambda, double alpha, int earlyStopping, int threads) {
    /** What holds where nothing else is said. */
    public static final ModelSettings DEFAULTS = new ModelSettings(300, 6, 0.05, 0.8, 0.8, 3, 0.1, 1, 0.1, 30, 0);

    public ModelSettings {
        if (rounds < 1 || depth < 1 || depth > 20 || earlyStopping < 0 || threads < 0) {
            throw new IllegalArgumentException("rounds, depth, early stopping or threads out of bounds");
        }
    }

    /** The settings by their names in the configuration. */
    public Map<String, Number> byName() {
        Map<String, Number> all = new LinkedHashMap<>();
        all.put("rounds", rounds);
        all.put("depth", depth);
        all.put("eta", eta);
        all.put("subsample", subsample);
        all.put("colsample-bytree", colsample);
        all.put("min-child-weight", minChildWeight);
        all.put("gamma", gamma);
        all.put("lambda", lambda);
        all.put("alpha", alpha);
        all.put("early-stopping", earlyStopping);
        all.put("threads", threads);
        return all;
    }

    /** The same with another depth, eta and least weight of a leaf: what a search tries. */
    public ModelSettings with(int newDepth, double newEta, double newMinChildWeight) {
        return new ModelSettings(rounds, newDepth, newEta, subsample, colsample, newMinChildWeight, gamma, lambda,
                alpha, earlyStopping, threads);
    }

    /** What the library is told. */
    Map<String, Object> parameters(TargetScale scale, long seed) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("objective", "reg:squarederror");
        told.put("eval_metric", "rmse");
        told.put("tree_method", "hist");
        told.put("max_bin", 256);
        told.put("max_depth", depth);
        told.put("eta", eta);
        told.put("subsample", subsample);
        told.put("colsample_bytree", colsample);
        told.put("min_child_weight", minChildWeight);
        told.put("gamma", gamma * scale.deviation() * scale.deviation());
        told.put("lambda", lambda);
        told.put("alpha", alpha * scale.deviation());
        told.put("base_score", scale.mean());
        // The library takes an int, and stops at a negative one.
        told.put("seed", Long.hashCode(seed) & Integer.MAX_VALUE);
        told.put("nthread", threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
        told.put("verbosity", 0);
        return told;
    }
}
