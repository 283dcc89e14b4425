package dev.tidemark.tracking.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.http.Loopback.Answer;

/** A run on a server. */
public final class FakeRun {
    public final String id;
    public final String name;
    public final Map<String, String> params = new TreeMap<>();
    public final Map<String, String> tags = new TreeMap<>();
    public final List<String> metrics = new ArrayList<>();
    public final List<String> inputs = new ArrayList<>();
    public String status = "RUNNING";
    public long end;

    private final String experiment;
    private final String artifactUri;
    private final List<JsonNode> points = new ArrayList<>();

    FakeRun(String id, String experiment, String root, JsonNode request) {
        this.id = id;
        this.experiment = experiment;
        this.name = request.path("run_name").asText();
        this.artifactUri = root + "/" + experiment + "/" + id + "/artifacts";
        request.path("tags").forEach(tag -> tags.put(tag.path("key").asText(), tag.path("value").asText()));
    }

    ObjectNode json() {
        ObjectNode json = FakeStore.object();
        json.putObject("info").put("run_id", id).put("run_uuid", id).put("experiment_id", experiment)
                .put("run_name", name).put("status", status).put("artifact_uri", artifactUri)
                .put("lifecycle_stage", "active");
        return json;
    }

    Answer update(JsonNode request) {
        status = request.path("status").asText();
        end = request.path("end_time").asLong();
        return FakeStore.json("run_info", json().path("info"));
    }

    Answer log(JsonNode request, boolean isHalf) {
        for (JsonNode param : request.path("params")) {
            String value = param.path("value").asText();
            String before = params.putIfAbsent(param.path("key").asText(), value);
            if (before != null && !before.equals(value)) {
                return FakeStore.fault(400, "INVALID_PARAMETER_VALUE", "Changing param values is not allowed.");
            }
        }
        request.path("tags").forEach(tag -> tags.put(tag.path("key").asText(), tag.path("value").asText()));
        int most = request.path("metrics").size() / (isHalf ? 2 : 1);
        for (int i = 0; i < most; i++) {
            JsonNode metric = request.path("metrics").get(i);
            points.add(metric);
            metrics.add(metric.path("key").asText() + "@" + metric.path("step").asLong() + "="
                    + metric.path("value").asText());
        }
        return Answer.json("{}");
    }

    /** Links datasets to the run; one that is linked already, by its name and digest, is not linked again. */
    Answer inputs(JsonNode request) {
        for (JsonNode input : request.path("datasets")) {
            JsonNode dataset = input.path("dataset");
            String key = dataset.path("name").asText() + " " + dataset.path("digest").asText() + " ";
            if (inputs.stream().noneMatch(linked -> linked.startsWith(key))) {
                inputs.add(key + input.path("tags").get(0).path("value").asText());
            }
        }
        return Answer.json("{}");
    }

    Answer history(JsonNode request, int page) {
        List<JsonNode> all = points.stream().filter(point -> point.path("key").equals(request.path("metric_key")))
                .toList();
        int from = request.path("page_token").asInt(0);
        int to = Math.min(all.size(), from + page);
        ObjectNode answer = FakeStore.object();
        ArrayNode list = answer.putArray("metrics");
        all.subList(from, to).forEach(list::add);
        if (to < all.size()) {
            answer.put("next_page_token", Integer.toString(to));
        }
        return Answer.json(answer.toString());
    }
}
