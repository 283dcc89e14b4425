package dev.tidemark.pipeline.tracking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.tracking.Entry;
import dev.tidemark.tracking.PushState;
import dev.tidemark.tracking.RunHead;
import dev.tidemark.tracking.RunRecord;

/** Runs as text and as JSON. */
final class RunText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RunText() {}

    /** A time in UTC, to the second. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    /** A figure with six significant digits. */
    static String figure(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        return Double.isNaN(value) || Double.isInfinite(value) || size < 1e-4 || size >= 1e15
                ? String.format(Locale.ROOT, "%.6g", value)
                : new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros()
                        .toPlainString();
    }

    /** Whether a run is on a server, in a word. */
    static String pushed(RunRecord run) {
        List<PushState> begun = run.pushes().stream().filter(push -> push.runId().isPresent()).toList();
        boolean isWhole = begun.stream().anyMatch(run::isPushed);
        return begun.isEmpty() ? "no" : isWhole ? "yes" : "in part";
    }

    /** What is known of a run at a glance. */
    static ObjectNode summary(RunRecord run) {
        RunHead head = run.head();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", head.id()).put("name", head.name())
                .put("experiment", head.experiment()).put("status", head.status().name())
                .put("start", head.start().toString());
        head.end().ifPresent(end -> json.put("end", end.toString()));
        ObjectNode figures = json.putObject("metrics");
        run.figures().forEach(figures::put);
        json.set("pushed", pushes(run));
        return json;
    }

    private static ArrayNode pushes(RunRecord run) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (PushState push : run.pushes()) {
            ObjectNode json = list.addObject().put("server", push.server());
            push.runId().ifPresent(id -> json.put("run_id", id));
            json.put("sent", push.sent()).put("left", run.entries().size() - push.sent()).put("whole",
                    run.isPushed(push));
        }
        return list;
    }

    /** All that is known of a run. */
    static ObjectNode whole(RunRecord run) {
        ObjectNode json = summary(run);
        run.params().forEach(json.putObject("params")::put);
        run.tags().forEach(json.putObject("tags")::put);
        ObjectNode histories = json.putObject("histories");
        run.metrics().forEach((name, values) -> history(histories.putArray(name), values));
        ArrayNode datasets = json.putArray("datasets");
        run.datasets().forEach(dataset -> datasets.addObject().put("name", dataset.name())
                .put("digest", dataset.digest()).put("source", dataset.source()).put("context", dataset.context()));
        ArrayNode artifacts = json.putArray("artifacts");
        run.artifacts().forEach(artifact -> artifacts.addObject().put("path", artifact.path())
                .put("size", artifact.size()).put("sha256", artifact.sha256()));
        return json;
    }

    private static void history(ArrayNode list, List<Entry.Metric> values) {
        values.forEach(value -> list.addObject().put("step", value.step()).put("value", value.value())
                .put("time", Instant.ofEpochMilli(value.at()).toString()));
    }

    /** How far a run was sent, in words; empty when nothing was. */
    static Optional<String> pushed(RunRecord run, PushState push) {
        return push.runId().map(id -> push.server() + ", as " + id + (run.isPushed(push)
                ? ""
                : ": " + push.sent() + " of " + run.entries().size() + " entries"
                        + (push.isEnded() ? "" : ", not its end")));
    }
}
