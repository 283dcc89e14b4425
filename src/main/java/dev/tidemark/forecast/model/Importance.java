package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a feature is worth to a model, in XGBoost's terms.
 *
 * @param feature its name
 * @param gain by how much a question about it lowered the sum of squared errors, in the mean of such questions; 0 without any
 * @param cover how many rows such a question was asked of, in the mean
 * @param weight how many questions there are about it
 */
public record Importance(String feature, double gain, double cover, int weight) {
    /** By how much all questions about it lowered the sum of squared errors. */
    public double totalGain() {
        return gain * weight;
    }

    static List<Importance> of(List<String> features, List<UbObject> trees) {
        double[] gains = new double[features.size()];
        double[] covers = new double[features.size()];
        int[] weights = new int[features.size()];
        for (UbObject tree : trees) {
            int[] left = tree.ints("left_children");
            int[] asked = tree.ints("split_indices");
            for (int node = 0; node < left.length; node++) {
                if (left[node] >= 0) {
                    gains[asked[node]] += tree.floats("loss_changes")[node];
                    covers[asked[node]] += tree.floats("sum_hessian")[node];
                    weights[asked[node]]++;
                }
            }
        }
        List<Importance> all = new ArrayList<>();
        for (int f = 0; f < gains.length; f++) {
            int some = Math.max(weights[f], 1);
            all.add(new Importance(features.get(f), gains[f] / some, covers[f] / some, weights[f]));
        }
        all.sort(Comparator.comparingDouble(Importance::totalGain).reversed());
        return List.copyOf(all);
    }
}
