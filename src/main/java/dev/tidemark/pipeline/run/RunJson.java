package dev.tidemark.pipeline.run;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.batch.Versions;

/** A run as JSON. */
final class RunJson {
    private static final double THOUSAND = 1000;

    private RunJson() {}

    static ObjectNode of(PipelineRun.Result result, String subject, Instant at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("subject", subject).put("ended", at.toString())
                .put("tidemark", Versions.tidemark());
        json.put("status", result.fault().isPresent() ? "failed" : "success");
        result.fault().ifPresent(fault -> json.put("error_message", fault.sentence()));
        ArrayNode steps = json.putArray("stages");
        for (StepReport report : result.steps()) {
            ObjectNode step = steps.addObject().put("name", report.name()).put("status", report.status().words())
                    .put("seconds", Math.round(report.seconds() * THOUSAND) / THOUSAND);
            report.summary().forEach(step.putArray("summary")::add);
            ObjectNode outputs = step.putObject("outputs");
            report.outputs().forEach((what, path) -> outputs.put(what, path.toString()));
        }
        return json;
    }
}
