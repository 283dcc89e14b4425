package dev.tidemark.pipeline.drift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.DataFault;
import dev.tidemark.drift.Distribution;
import dev.tidemark.drift.DriftLimits;
import dev.tidemark.drift.DriftRule;
import dev.tidemark.drift.Measure;
import dev.tidemark.drift.RowDrift;
import dev.tidemark.features.Feature;
import dev.tidemark.features.FeatureSet;

/**
 * Features held against how they were.
 *
 * @param reference how they were
 * @param current how they are
 * @param limits from where on that is drift
 * @param features what came of each
 * @param leftOut features that only one side has
 * @param beyond the mean, over the current rows, of the share of features that are out of distribution
 * @param detected how many rows have more of them than they may
 * @param at when
 */
record DriftReport(Reference reference, FeatureRows current, DriftLimits limits, List<FeatureDrift> features,
        List<String> leftOut, double beyond, long detected, Instant at) {
    /** With fewer rows, distances are large by chance. */
    private static final int FEW = 500;
    private static final int MOST_NAMED = 6;

    /**
     * Compares.
     *
     * @throws DataFault if the two cannot be compared
     */
    static DriftReport of(Reference reference, FeatureRows current, DriftLimits limits, Instant at) {
        requireComparable(reference, current);
        List<String> both = reference.features().keySet().stream().filter(current.names()::contains).toList();
        List<String> leftOut = new ArrayList<>(reference.features().keySet());
        leftOut.addAll(current.names().stream().filter(name -> !leftOut.contains(name)).toList());
        leftOut.removeAll(both);
        List<Distribution> spread = both.stream().map(name -> distribution(reference, name)).toList();
        DriftRule rule = DriftRule.of(spread.stream().mapToDouble(Distribution::mean).toArray(),
                spread.stream().mapToDouble(Distribution::sampleDeviation).toArray(), limits);
        double[][] columns = both.stream().map(current::column).toArray(double[][]::new);
        Map<String, String> units = units();
        List<FeatureDrift> features = new ArrayList<>();
        for (int f = 0; f < columns.length; f++) {
            features.add(FeatureDrift.of(both.get(f), units.getOrDefault(both.get(f), ""), spread.get(f),
                    Distribution.of(columns[f]), rule.share(f, columns[f])));
        }
        return new DriftReport(reference, current, limits, features, leftOut,
                features.stream().mapToDouble(FeatureDrift::beyond).average().orElse(0), detected(rule, columns), at);
    }

    private static Distribution distribution(Reference reference, String name) {
        return Optional.ofNullable(reference.features().get(name)).orElseThrow();
    }

    private static void requireComparable(Reference reference, FeatureRows current) {
        reference.interval().filter(interval -> !current.interval().orElse(interval).equals(interval))
                .ifPresent(interval -> {
                    throw new DataFault(current.name() + ": has bars of " + current.interval().orElse("")
                            + ", and those of " + reference.name() + " are of " + interval
                            + "; expected bars of one interval");
                });
        List<String> missing = reference.features().keySet().stream().filter(name -> !current.names().contains(name))
                .toList();
        if (missing.size() == reference.features().size() || (reference.isModel() && !missing.isEmpty())) {
            boolean isStandard = FeatureSet.standard().names().contains(missing.getFirst());
            throw new DataFault(current.name() + ": lacks " + some(missing, 1) + " of the "
                    + reference.features().size() + " features of " + reference.name()
                    + (isStandard ? "" : "; those of the extended set need volatility.features.extended: true"));
        }
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        for (Feature feature : FeatureSet.extended(Interval.MINUTE).features()) {
            units.put(feature.name(), feature.unit());
        }
        return units;
    }

    private static long detected(DriftRule rule, double[][] columns) {
        long detected = 0;
        double[] row = new double[columns.length];
        for (int i = 0; i < columns[0].length; i++) {
            for (int f = 0; f < row.length; f++) {
                row[f] = columns[f][i];
            }
            RowDrift judged = rule.judge(row);
            detected += judged.isDetected() ? 1 : 0;
        }
        return detected;
    }

    /** The features that drifted by some measure. */
    List<FeatureDrift> drifted() {
        return features.stream().filter(feature -> feature.isDrifted(limits)).toList();
    }

    /** Those that drifted by one, the furthest first. */
    List<FeatureDrift> drifted(Measure measure) {
        return features.stream().filter(feature -> limits.isDrift(feature.distance(measure)))
                .sorted((one, other) -> Double.compare(other.distance(measure), one.distance(measure))).toList();
    }

    /** How many of those that drifted are in units of the price. */
    long levels() {
        return drifted().stream().filter(FeatureDrift::isLevel).count();
    }

    /** How many current rows there are. */
    int rows() {
        return current.table().rows();
    }

    /** The time of the first current row, or of the last. */
    Instant time(boolean isLast) {
        long found = current.table().time(0);
        for (int row = 1; row < rows(); row++) {
            long time = current.table().time(row);
            found = isLast ? Math.max(found, time) : Math.min(found, time);
        }
        return Instant.ofEpochMilli(found);
    }

    /** What it comes to. */
    String verdict() {
        int count = drifted().size();
        return (count == 0 ? "none" : Integer.toString(count)) + " of " + features.size() + " features drifted";
    }

    private static String some(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }

    /** What is to be kept in mind. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (levels() > 0) {
            notes.add(levels() + " of the " + drifted().size() + " that drifted "
                    + (levels() == 1 ? "is" : "are") + " in units of the price, and drift whenever the price does");
        }
        List<String> empty = features.stream()
                .filter(feature -> feature.reference().isEmpty() != feature.current().isEmpty())
                .map(FeatureDrift::name).toList();
        if (!empty.isEmpty()) {
            notes.add(some(empty, MOST_NAMED) + (empty.size() == 1 ? " has" : " have")
                    + " no number at all on one side");
        }
        long least = Math.min(reference.rows(), rows());
        if (least < FEW) {
            notes.add("one side has only " + least + (least == 1 ? " row" : " rows")
                    + "; even rows of one kind are often further apart than the limit when there are fewer than "
                    + FEW);
        }
        if (!leftOut.isEmpty()) {
            notes.add("only one side has " + some(leftOut, MOST_NAMED) + ", so that nothing is said of "
                    + (leftOut.size() == 1 ? "it" : "them"));
        }
        return notes;
    }
}
