package dev.tidemark.pipeline.model;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.batch.Versions;
import dev.tidemark.forecast.Metrics;
import dev.tidemark.forecast.ScoreboardJson;
import dev.tidemark.forecast.comparison.Comparison;
import dev.tidemark.forecast.comparison.RuleResult;

/** A comparison as JSON; what is undefined is null. */
final class CompareJson {
    private CompareJson() {}

    static ObjectNode of(CompareReport report) {
        Comparison comparison = report.comparison();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("tidemark", Versions.tidemark())
                .put("time", report.at().toString()).put("input", report.data().source().name());
        json.put("approved", comparison.isApproved()).put("first", report.champion().isEmpty())
                .put("verdict", report.verdict()).put("standings", comparison.standings());
        json.set("held_out", heldOut(report));
        json.set("challenger", model(report.challenger(), comparison.challenger().metrics()));
        if (report.champion().isPresent() && comparison.champion().isPresent()) {
            json.set("champion", model(report.champion().get(), comparison.champion().get().metrics()));
        } else {
            json.putNull("champion");
        }
        ArrayNode rules = json.putArray("rules");
        comparison.rules().forEach(result -> rules.add(rule(result)));
        ArrayNode baselines = json.putArray("baselines");
        comparison.rivals().forEach(rival -> baselines.add(baseline(rival)));
        return json;
    }

    private static ObjectNode heldOut(CompareReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rows", report.rows())
                .put("left_out", report.comparison().heldOut().rows().leftOut().total())
                .put("first", report.time(0).toString()).put("last", report.time(report.rows() - 1).toString())
                .put("after", report.comparison().heldOut().after().toString());
        return json.put("horizon", report.challenger().horizon()).put("interval", report.challenger().interval())
                .put("qlike_floor", report.comparison().floor());
    }

    private static ObjectNode model(ChosenModel model, Metrics metrics) {
        ObjectNode json = identity(model);
        json.put("seen_until", model.seen().toString());
        json.set("metrics", ScoreboardJson.of(metrics));
        return json;
    }

    /** What tells a model from others. */
    static ObjectNode identity(ChosenModel model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", model.name())
                .put("folder", model.artefact().folder().toString()).put("sha256", model.artefact().sha256());
        model.version().ifPresentOrElse(
                version -> json.put("model", version.model()).put("version", version.version()).put("run",
                        version.runId()),
                () -> json.putNull("model").putNull("version").putNull("run"));
        return json;
    }

    private static ObjectNode rule(RuleResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rule", result.rule().key())
                .put("asked", result.isAsked()).put("passed", result.isPassed());
        number(json, "challenger", result.challenger());
        number(json, "other", result.other());
        number(json, "measured", result.measured());
        number(json, "threshold", result.threshold());
        return json.put("sentence", result.sentence());
    }

    private static ObjectNode baseline(Comparison.Rival rival) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", rival.name())
                .put("description", rival.judged().forecast().description())
                .put("standing", rival.standing().name().toLowerCase(Locale.ROOT));
        json.set("metrics", ScoreboardJson.of(rival.judged().metrics()));
        json.set("diebold_mariano", ScoreboardJson.of(rival.test()));
        return json;
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        } else {
            json.putNull(name);
        }
    }
}
