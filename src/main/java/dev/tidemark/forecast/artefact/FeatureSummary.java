package dev.tidemark.forecast.artefact;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.drift.Distribution;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.model.Examples;

/** How a feature was spread over the training part, by which later rows are judged. */
public final class FeatureSummary {
    private static final int BINS = 10;

    private final String name;
    private final double mean;
    private final double deviation;
    private final int missing;
    private final double[] edges;
    private final int[] counts;
    private final Optional<Distribution> distribution;

    private FeatureSummary(String name, double mean, double deviation, int missing, double[] edges, int[] counts,
            Optional<Distribution> distribution) {
        this.name = name;
        this.mean = mean;
        this.deviation = deviation;
        this.missing = missing;
        this.edges = edges;
        this.counts = counts;
        this.distribution = distribution;
    }

    /** Measures a feature over a part. */
    static FeatureSummary of(Examples examples, int feature, Range part) {
        double[] values = new double[part.size()];
        Arrays.setAll(values, i -> examples.value(feature, part.from() + i));
        Distribution distribution = Distribution.of(values).condensed();
        // Missing ones are last in this order.
        Arrays.sort(values);
        int count = (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        double mean = Arrays.stream(values, 0, count).sum() / count;
        double squares = Arrays.stream(values, 0, count).map(value -> (value - mean) * (value - mean)).sum();
        double[] edges = edges(values, count);
        int[] counts = new int[edges.length + 1];
        for (int i = 0; i < count; i++) {
            counts[bin(edges, values[i])]++;
        }
        return new FeatureSummary(examples.features().get(feature), mean,
                count < 2 ? 0 : Math.sqrt(squares / (count - 1)), values.length - count, edges, counts,
                Optional.of(distribution));
    }

    /** The deciles, each an actual value, so that none falls between an edge and its rounding. */
    private static double[] edges(double[] sorted, int count) {
        return count == 0
                ? new double[0]
                : IntStream.range(1, BINS)
                        .mapToDouble(i -> sorted[(int) Math.ceil((double) i * count / BINS) - 1])
                        .filter(edge -> edge < sorted[count - 1]).distinct().toArray();
    }

    /** The feature. */
    public String name() {
        return name;
    }

    /** Its mean, NaN without any value. */
    public double mean() {
        return mean;
    }

    /** Its sample standard deviation; 0 with fewer than two values. */
    public double deviation() {
        return deviation;
    }

    /** In how many rows it was missing. */
    public int missing() {
        return missing;
    }

    /** The deciles that differ, ascending: at most nine. A bin ends with its edge, which belongs to it; the last has no end. */
    public double[] edges() {
        return edges.clone();
    }

    /** How many rows fell into each bin: one bin more than edges. */
    public int[] counts() {
        return counts.clone();
    }

    /** How its values were spread, condensed, for distances from it; models of earlier versions have none. */
    public Optional<Distribution> distribution() {
        return distribution;
    }

    /** The bin that a value falls into, from 0. */
    public int bin(double value) {
        return bin(edges, value);
    }

    private static int bin(double[] edges, double value) {
        int found = Arrays.binarySearch(edges, value);
        return found < 0 ? -found - 1 : found;
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("name", name);
        if (Double.isFinite(mean)) {
            json.put("mean", mean);
        } else {
            json.putNull("mean");
        }
        json.put("deviation", deviation).put("missing", missing);
        ArrayNode ends = json.putArray("edges");
        Arrays.stream(edges).forEach(ends::add);
        ArrayNode rows = json.putArray("counts");
        Arrays.stream(counts).forEach(rows::add);
        distribution.ifPresent(known -> json.set("distribution", DistributionJson.of(known)));
        return json;
    }

    static FeatureSummary of(JsonNode json, String file) {
        double[] edges = new double[json.path("edges").size()];
        Arrays.setAll(edges, i -> json.path("edges").path(i).doubleValue());
        int[] counts = new int[json.path("counts").size()];
        Arrays.setAll(counts, i -> json.path("counts").path(i).intValue());
        if (!json.path("name").isTextual() || counts.length != edges.length + 1) {
            throw new DataFault(file + ": does not describe features as a model's folder does");
        }
        return new FeatureSummary(json.path("name").textValue(), json.path("mean").asDouble(Double.NaN),
                json.path("deviation").doubleValue(), json.path("missing").intValue(), edges, counts,
                DistributionJson.read(json.path("distribution"), file));
    }
}
