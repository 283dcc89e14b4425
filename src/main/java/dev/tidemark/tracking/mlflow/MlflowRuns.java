package dev.tidemark.tracking.mlflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.tracking.Entry;
import dev.tidemark.tracking.RunHead;

/** Experiments and runs of a server. */
final class MlflowRuns {
    /** The tag by which a run there is known to be one of ours. */
    static final String OUR_ID = "tidemark.run_id";

    private static final int HISTORY_PAGE = 10_000;
    private static final int LONGEST_DATASET = 500;

    private final Calls calls;

    MlflowRuns(Calls calls) {
        this.calls = calls;
    }

    /** The id of an experiment, which is made when it is not there. */
    String experiment(String name) {
        return find(name).orElseGet(() -> Calls.made(
                () -> calls.once("experiments/create", object().put("name", name)),
                body -> text(body, "experiment_id"), () -> find(name)));
    }

    private Optional<String> find(String name) {
        Reply reply = calls.get("experiments/get-by-name", Map.of("experiment_name", name));
        if (reply.isRefused("RESOURCE_DOES_NOT_EXIST")) {
            return Optional.empty();
        }
        JsonNode experiment = reply.orThrow().path("experiment");
        if (experiment.path("lifecycle_stage").asText("").equals("deleted")) {
            throw new DataFault(calls.server() + ": the experiment " + Shown.text(name)
                    + " was deleted there; restore it, or name another one in MLFLOW_EXPERIMENT_NAME");
        }
        return Optional.of(text(experiment, "experiment_id"));
    }

    /** Makes a run. */
    RemoteRun create(String experimentId, RunHead head) {
        ObjectNode body = object().put("experiment_id", experimentId).put("run_name", head.name())
                .put("start_time", head.start().toEpochMilli());
        ArrayNode tags = body.putArray("tags");
        tags.addObject().put("key", OUR_ID).put("value", head.id());
        tags.addObject().put("key", "mlflow.source.name").put("value", "tidemark");
        tags.addObject().put("key", "mlflow.source.type").put("value", "LOCAL");
        return Calls.made(() -> calls.once("runs/create", body), answer -> run(answer.path("run")),
                () -> find(experimentId, head.id()));
    }

    /** The run that was made of one of ours, if it was. */
    Optional<RemoteRun> find(String experimentId, String ourId) {
        ObjectNode body = object().put("filter", "tags.`" + OUR_ID + "` = '" + ourId + "'").put("max_results", 1);
        body.putArray("experiment_ids").add(experimentId);
        JsonNode runs = calls.send("POST", "runs/search", body).orThrow().path("runs");
        return runs.isEmpty() ? Optional.empty() : Optional.of(run(runs.get(0)));
    }

    /** A run by its id there. */
    RemoteRun get(String runId) {
        return run(calls.get("runs/get", Map.of("run_id", runId)).orThrow().path("run"));
    }

    private RemoteRun run(JsonNode run) {
        return new RemoteRun(text(run.path("info"), "run_id"), text(run.path("info"), "artifact_uri"));
    }

    /** Logs a batch, each metric of it once. */
    void log(String runId, Batch batch) {
        if (!batch.hasMetrics()) {
            calls.send("POST", "runs/log-batch", batch.json(runId)).orThrow();
            return;
        }
        Calls.made(() -> calls.once("runs/log-batch", batch.json(runId)), body -> true, () -> {
            leaveOutWhatIsThere(runId, batch);
            return Optional.empty();
        });
    }

    /** Takes out of a batch those metrics that have arrived. */
    void leaveOutWhatIsThere(String runId, Batch batch) {
        List<Entry.Metric> there = new ArrayList<>();
        batch.metricNames().forEach(name -> there.addAll(history(runId, name)));
        batch.leaveOut(there);
    }

    private List<Entry.Metric> history(String runId, String name) {
        List<Entry.Metric> metrics = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(Map.of("run_id", runId, "metric_key", name, "max_results",
                Integer.toString(HISTORY_PAGE)));
        String token;
        do {
            JsonNode page = calls.get("metrics/get-history", query).orThrow();
            page.path("metrics").forEach(metric -> metrics.add(new Entry.Metric(name, number(metric.path("value")),
                    metric.path("step").asLong(), metric.path("timestamp").asLong())));
            token = page.path("next_page_token").asText("");
            query.put("page_token", token);
        } while (!token.isEmpty());
        return metrics;
    }

    /** What is no number or infinite comes as text. */
    private static double number(JsonNode value) {
        return value.isTextual() ? Double.parseDouble(value.textValue()) : value.asDouble();
    }

    /** Says what a run was made from. */
    void input(String runId, Entry.Dataset dataset) {
        ObjectNode body = object().put("run_id", runId);
        ObjectNode input = body.putArray("datasets").addObject();
        input.putArray("tags").addObject().put("key", "mlflow.data.context").put("value", dataset.context());
        input.putObject("dataset").put("name", cut(dataset.name())).put("digest", dataset.digest())
                .put("source_type", "local").put("source", object().put("uri", dataset.source()).toString());
        calls.send("POST", "runs/log-inputs", body).orThrow();
    }

    private static String cut(String name) {
        return name.length() > LONGEST_DATASET ? name.substring(0, LONGEST_DATASET) : name;
    }

    /** Says how a run ended. */
    void end(String runId, RunHead head) {
        ObjectNode body = object().put("run_id", runId).put("status", head.status().name());
        head.end().ifPresent(end -> body.put("end_time", end.toEpochMilli()));
        calls.send("POST", "runs/update", body).orThrow();
    }

    private String text(JsonNode body, String key) {
        JsonNode value = body.path(key);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new UnavailableFault(calls.server() + ": an answer lacks '" + key + "'; expected an MLflow server");
        }
        return value.textValue();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
