package dev.tidemark.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;

/**
 * Features in the order of their columns.
 *
 * @param name what the set is called
 * @param features the features, at least one, each of a name of its own
 */
public record FeatureSet(String name, List<Feature> features) {
    /** How many rows are filled of all columns before the next ones are: so few that they stay in the processor's caches. */
    private static final int STRETCH = 4096;

    /**
     * A set of features.
     *
     * @throws IllegalArgumentException if there is none, or two have one name
     */
    public FeatureSet {
        features = List.copyOf(features);
        if (features.isEmpty() || features.stream().map(Feature::name).distinct().count() < features.size()) {
            throw new IllegalArgumentException("expected features of different names");
        }
    }

    /** The 36 features that are computed of the closes alone. */
    public static FeatureSet standard() {
        return new FeatureSet("standard", StandardFeatures.all());
    }

    /**
     * The 36, and those that need all prices and the volume of each bar.
     *
     * @param interval the interval of the bars, by which an hour, a day and a week are turned into bars
     */
    public static FeatureSet extended(Interval interval) {
        return new FeatureSet("extended", StandardFeatures.all()).with(ExtendedFeatures.at(interval));
    }

    /** These and more. */
    public FeatureSet with(List<Feature> more) {
        List<Feature> all = new ArrayList<>(features);
        all.addAll(more);
        return new FeatureSet(name, all);
    }

    /** The feature that is defined last. */
    public Feature slowest() {
        return Collections.max(features, Comparator.comparingInt(Feature::warmUp));
    }

    /**
     * Computes every feature of every bar, NaN or infinite where it is undefined. The result does not depend on the number of threads.
     *
     * @param bars bars that all have a finite close, as {@link RegularBars#closed} has them
     * @param threads how many threads may compute, from 1
     * @return a column a feature, each an array of its own
     */
    public double[][] compute(RegularBars bars, int threads) {
        double[][] columns = new double[features.size()][];
        int stretch = Math.max(STRETCH, 4 * slowest().warmUp());
        List<Runnable> parts = new ArrayList<>();
        for (List<Integer> part : Parts.of(features)) {
            parts.add(() -> compute(part, bars, stretch, columns));
        }
        Crew.run(parts, threads);
        separate(columns);
        return columns;
    }

    private void compute(List<Integer> part, RegularBars bars, int stretch, double[][] out) {
        Columns columns = new Columns(bars);
        for (int feature : part) {
            out[feature] = columns.of(features.get(feature).recipe());
        }
        for (int from = 0; from < bars.size(); from += stretch) {
            columns.fill(from, Math.min(bars.size(), from + stretch));
        }
    }

    /** Two features of one recipe have one array between them, and a price that of the bars. */
    private void separate(double[][] columns) {
        Set<double[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int f = 0; f < columns.length; f++) {
            boolean isShared = !seen.add(columns[f]) || features.get(f).recipe() instanceof Price;
            columns[f] = isShared ? columns[f].clone() : columns[f];
        }
    }

    /** The names, in the order of the columns. */
    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }
}
