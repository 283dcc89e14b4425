package dev.tidemark.profile;

import java.time.Instant;
import java.util.stream.DoubleStream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A profile as JSON. What is not a number is null. */
public final class ProfileJson {
    private ProfileJson() {}

    /** The document. */
    public static ObjectNode of(Profile profile, Instant at, String version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("input").put("name", profile.name()).put("layout", profile.layout()).put("rows", profile.rows());
        json.put("profiled_at", at.toString()).put("tidemark", version);
        ArrayNode columns = json.putArray("columns");
        profile.columns().forEach(column -> column(columns.addObject(), column));
        ObjectNode correlations = json.putObject("correlations");
        profile.correlations().names().forEach(correlations.putArray("columns")::add);
        matrix(correlations.putArray("pearson"), profile.correlations().pearson());
        matrix(correlations.putArray("spearman"), profile.correlations().spearman());
        ObjectNode duplicates = json.putObject("duplicate_rows").put("count", profile.duplicates().count());
        ArrayNode first = duplicates.putArray("first");
        profile.duplicates().first()
                .forEach(pair -> first.addObject().put("row", pair.row()).put("same_as_row", pair.earlier()));
        ArrayNode warnings = json.putArray("warnings");
        profile.warnings().forEach(warning -> warnings.addObject().put("kind", warning.kind())
                .put("column", warning.column()).put("sentence", warning.sentence()));
        return json;
    }

    private static void column(ObjectNode json, Summary column) {
        json.put("name", column.name());
        switch (column) {
            case Summary.OfNumbers numbers ->
                numbers(json.put("type", numbers.isWhole() ? "integer" : "number"), numbers);
            case Summary.OfTimes times -> times(json.put("type", "time"), times);
            case Summary.OfTexts texts -> texts(json.put("type", "text"), texts);
        }
    }

    private static void counts(ObjectNode json, long count, Summary column) {
        json.put("count", count).put("missing", column.missing()).put("distinct", column.distinct());
        json.put("distinct_is_exact", true);
    }

    private static void numbers(ObjectNode json, Summary.OfNumbers column) {
        counts(json, column.count(), column);
        json.put("infinite", column.infinite()).put("zeros", column.zeros()).put("negative", column.negative());
        number(json, "mean", column.mean());
        number(json, "standard_deviation", column.deviation());
        number(json, "skewness", column.skewness());
        number(json, "kurtosis", column.kurtosis());
        ArrayNode quantiles = json.putArray("quantiles");
        for (int i = 0; i < column.quantiles().length; i++) {
            number(quantiles.addObject().put("share", Summary.OfNumbers.SHARES.get(i)), "value", column.quantiles()[i]);
        }
        ObjectNode histogram = json.putObject("histogram");
        number(histogram, "low", column.histogram().low());
        number(histogram, "high", column.histogram().high());
        ArrayNode bins = histogram.putArray("counts");
        for (long count : column.histogram().counts()) {
            bins.add(count);
        }
    }

    private static void times(ObjectNode json, Summary.OfTimes column) {
        counts(json, column.count(), column);
        time(json, "first", column.first());
        time(json, "last", column.last());
        json.put("interval_seconds", column.interval()).put("steps_back", column.stepsBack())
                .put("repeated", column.repeated()).put("gaps", column.gapCount()).put("absent_steps", column.absent());
        ArrayNode longest = json.putArray("longest_gaps");
        for (Summary.Gap gap : column.gaps()) {
            ObjectNode entry = longest.addObject();
            time(entry, "after", gap.after());
            time(entry, "before", gap.before());
            entry.put("absent", gap.absent());
        }
    }

    private static void texts(ObjectNode json, Summary.OfTexts column) {
        counts(json, column.count(), column);
        ArrayNode top = json.putArray("most_frequent");
        column.top().forEach(entry -> top.addObject().put("text", entry.text()).put("count", entry.count()));
        json.put("most_frequent_of_all", column.isTopOfAll());
    }

    private static void time(ObjectNode json, String name, long time) {
        if (time == Column.NO_TIME) {
            json.putNull(name);
        } else {
            json.put(name, Instant.ofEpochMilli(time).toString());
        }
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }

    private static void matrix(ArrayNode json, double[][] matrix) {
        for (double[] row : matrix) {
            ArrayNode cells = json.addArray();
            DoubleStream.of(row).forEach(value -> {
                if (Double.isFinite(value)) {
                    cells.add(value);
                } else {
                    cells.addNull();
                }
            });
        }
    }
}
