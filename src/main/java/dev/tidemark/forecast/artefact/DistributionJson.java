package dev.tidemark.forecast.artefact;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.drift.Distribution;

/** How a feature was spread, as a part of {@code features.json}. */
final class DistributionJson {
    private static final String VALUES = "values";
    private static final String ROWS = "rows";
    private static final String DISTINCT = "distinct";
    private static final String MEAN = "mean";
    private static final String DEVIATION = "deviation";

    private DistributionJson() {}

    static ObjectNode of(Distribution distribution) {
        ObjectNode json = Json.object().put(DISTINCT, distribution.distinct());
        if (distribution.isEmpty()) {
            json.putNull(MEAN);
        } else {
            json.put(MEAN, distribution.mean());
        }
        json.put(DEVIATION, distribution.deviation());
        ArrayNode values = json.putArray(VALUES);
        Arrays.stream(distribution.values()).forEach(values::add);
        ArrayNode rows = json.putArray(ROWS);
        Arrays.stream(distribution.weights()).forEach(rows::add);
        return json;
    }

    /** Reads it; empty where there is none. */
    static Optional<Distribution> read(JsonNode json, String file) {
        if (json.isMissingNode()) {
            return Optional.empty();
        }
        double[] values = new double[json.path(VALUES).size()];
        Arrays.setAll(values, i -> json.path(VALUES).path(i).asDouble(Double.NaN));
        long[] rows = new long[json.path(ROWS).size()];
        Arrays.setAll(rows, i -> json.path(ROWS).path(i).asLong());
        try {
            return Optional.of(Distribution.kept(values, rows, json.path(DISTINCT).asInt(-1),
                    json.path(MEAN).asDouble(Double.NaN), json.path(DEVIATION).asDouble(Double.NaN)));
        } catch (IllegalArgumentException e) {
            throw new DataFault(file + ": does not describe a distribution as a model's folder does: "
                    + e.getMessage(), e);
        }
    }
}
