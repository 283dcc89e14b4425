package dev.tidemark.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;

/** Features that have nothing in common but the bars, and so can be computed apart from each other. */
final class Parts {
    private Parts() {}

    private record Part(List<Integer> features, Set<Object> needs) {}

    /** Lists of features by their number in a list, the longest first. */
    static List<List<Integer>> of(List<Feature> features) {
        Columns plan = new Columns(RegularBars.of(Interval.MINUTE, new long[0], new double[0], new double[0],
                new double[0], new double[0], new double[0]));
        List<Part> parts = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            plan.of(features.get(f).recipe());
            join(parts, new Part(List.of(f), plan.asked()));
        }
        return parts.stream().map(Part::features).sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                .toList();
    }

    /** Adds a part, which takes in those that share a need with it. */
    private static void join(List<Part> parts, Part added) {
        List<Integer> features = new ArrayList<>();
        Set<Object> needs = new HashSet<>(added.needs());
        for (Part part : List.copyOf(parts)) {
            if (part.needs().stream().anyMatch(added.needs()::contains)) {
                features.addAll(part.features());
                needs.addAll(part.needs());
                parts.remove(part);
            }
        }
        features.addAll(added.features());
        parts.add(new Part(features, needs));
    }
}
