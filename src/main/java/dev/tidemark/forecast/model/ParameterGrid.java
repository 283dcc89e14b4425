package dev.tidemark.forecast.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings to be tried: each depth with each eta with each least weight of a leaf.
 *
 * @param depths depths of trees
 * @param etas shares of each tree's answer
 * @param minChildWeights how many rows a leaf must have
 */
public record ParameterGrid(List<Integer> depths, List<Double> etas, List<Double> minChildWeights) {
    public ParameterGrid {
        depths = List.copyOf(depths);
        etas = List.copyOf(etas);
        minChildWeights = List.copyOf(minChildWeights);
    }

    /** All of them, in order, with everything else as it is. */
    public List<ModelSettings> of(ModelSettings settings) {
        List<ModelSettings> all = new ArrayList<>();
        for (int depth : depths) {
            for (double eta : etas) {
                for (double weight : minChildWeights) {
                    all.add(settings.with(depth, eta, weight));
                }
            }
        }
        return all;
    }
}
