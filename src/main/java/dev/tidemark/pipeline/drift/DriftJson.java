package dev.tidemark.pipeline.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.batch.Versions;
import dev.tidemark.drift.Distribution;
import dev.tidemark.drift.Measure;

/** A report of drift as JSON; what is undefined is null. */
final class DriftJson {
    private DriftJson() {}

    static ObjectNode of(DriftReport report) {
        ObjectNode json = object().put("tidemark", Versions.tidemark()).put("time", report.at().toString());
        json.putObject("reference").put("name", report.reference().name()).put("kind", report.reference().kind())
                .put("rows", report.reference().rows());
        json.putObject("current").put("name", report.current().name()).put("kind", report.current().kind())
                .put("rows", report.rows()).put("first", report.time(false).toString())
                .put("last", report.time(true).toString());
        json.putObject("limits").put("threshold", report.limits().threshold())
                .put("distance_threshold", report.limits().distanceThreshold())
                .put("deviations", report.limits().deviations());
        json.put("verdict", report.verdict()).put("drifted", !report.drifted().isEmpty());
        json.putObject("drifted_features").put("any", report.drifted().size())
                .put(Measure.PSI.key(), report.drifted(Measure.PSI).size())
                .put(Measure.WASSERSTEIN.key(), report.drifted(Measure.WASSERSTEIN).size())
                .put("levels", report.levels());
        json.putObject("out_of_distribution").put("share", report.beyond()).put("rows_detected", report.detected());
        ArrayNode notes = json.putArray("notes");
        report.notes().forEach(notes::add);
        ArrayNode features = json.putArray("features");
        report.features().forEach(feature -> features.add(feature(report, feature)));
        ArrayNode leftOut = json.putArray("left_out");
        report.leftOut().forEach(leftOut::add);
        return json;
    }

    private static ObjectNode feature(DriftReport report, FeatureDrift feature) {
        ObjectNode json = object().put("name", feature.name());
        if (feature.unit().isEmpty()) {
            json.putNull("unit");
        } else {
            json.put("unit", feature.unit());
        }
        json.put("level", feature.isLevel()).put("drifted", feature.isDrifted(report.limits()));
        for (Measure measure : Measure.values()) {
            number(json, measure.key(), feature.distance(measure));
        }
        json.put("out_of_distribution", feature.beyond());
        json.set("reference", spread(feature.reference()));
        json.set("current", spread(feature.current()));
        return json;
    }

    private static ObjectNode spread(Distribution of) {
        ObjectNode json = object().put("rows", of.rows()).put("missing", of.missing()).put("infinite", of.infinite());
        number(json, "mean", of.mean());
        json.put("deviation", of.deviation());
        number(json, "least", of.isEmpty() ? Double.NaN : of.low());
        number(json, "greatest", of.isEmpty() ? Double.NaN : of.high());
        return json;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
