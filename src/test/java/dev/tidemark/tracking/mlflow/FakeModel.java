package dev.tidemark.tracking.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.http.Loopback.Answer;

/** A registered model on a server. */
public final class FakeModel {
    public final Map<String, String> aliases = new TreeMap<>();
    /** What a version's source resolves to, where that is not the source itself. */
    public final Map<String, String> places = new TreeMap<>();
    public final List<JsonNode> versions = new ArrayList<>();
    final String name;

    private final Map<String, String> tags = new TreeMap<>();

    FakeModel(String name) {
        this.name = name;
    }

    Answer answer(String call, JsonNode request) {
        String alias = request.path("alias").asText();
        return switch (call) {
            case "GET registered-models/get" -> FakeStore.json("registered_model", json());
            case "POST registered-models/set-tag" -> {
                tags.put(request.path("key").asText(), request.path("value").asText());
                yield Answer.json("{}");
            }
            case "POST model-versions/create" -> newVersion(request);
            case "POST registered-models/alias" -> {
                aliases.put(alias, version(request.path("version").asText()).path("version").asText());
                yield Answer.json("{}");
            }
            case "DELETE registered-models/alias" -> {
                aliases.remove(alias);
                yield Answer.json("{}");
            }
            case "GET model-versions/get" -> find(request.path("version").asText(),
                    version -> FakeStore.json("model_version", version));
            case "GET model-versions/get-download-uri" -> find(request.path("version").asText(),
                    version -> Answer.json(FakeStore.object().put("artifact_uri",
                            places.getOrDefault(version.path("source").asText(), version.path("source").asText()))
                            .toString()));
            case "POST registered-models/get-latest-versions" -> latest(request);
            default -> aliases.containsKey(alias)
                    ? FakeStore.json("model_version", version(aliases.getOrDefault(alias, "")))
                    : FakeStore.fault(400, "INVALID_PARAMETER_VALUE",
                            "Registered model alias " + alias + " not found.");
        };
    }

    private ObjectNode json() {
        ObjectNode json = FakeStore.object().put("name", name);
        ArrayNode list = json.putArray("tags");
        tags.forEach((key, value) -> list.addObject().put("key", key).put("value", value));
        return json;
    }

    private Answer newVersion(JsonNode request) {
        ObjectNode version = FakeStore.object().put("name", name).put("version", Integer.toString(versions.size() + 1))
                .put("source", request.path("source").asText()).put("run_id", request.path("run_id").asText())
                .put("current_stage", "None").put("status", "READY")
                .put("creation_timestamp", 1_700_000_000_000L + versions.size());
        versions.add(version);
        return FakeStore.json("model_version", version);
    }

    private Answer find(String number, Function<JsonNode, Answer> answer) {
        return versions.stream().filter(version -> version.path("version").asText().equals(number)).findFirst()
                .map(answer).orElseGet(() -> FakeStore.fault(404, "RESOURCE_DOES_NOT_EXIST",
                        "Model Version (name=" + name + ", version=" + number + ") not found"));
    }

    /** The last of each stage that is asked for; a stage that MLflow has none of is a fault. */
    private Answer latest(JsonNode request) {
        ObjectNode answer = FakeStore.object();
        ArrayNode found = FakeStore.object().putArray("found");
        for (JsonNode stage : request.path("stages")) {
            if (!List.of("None", "Staging", "Production", "Archived").contains(stage.asText())) {
                return FakeStore.fault(400, "INVALID_PARAMETER_VALUE", "Invalid Model Version stage: " + stage);
            }
            versions.stream().filter(version -> version.path("current_stage").equals(stage))
                    .reduce((first, second) -> second).ifPresent(found::add);
        }
        if (!found.isEmpty()) {
            answer.set("model_versions", found);
        }
        return Answer.json(answer.toString());
    }

    /** Puts a version into a stage. */
    public void stage(int number, String stage) {
        ((ObjectNode) version(Integer.toString(number))).put("current_stage", stage);
    }

    /** Says something else of a version. */
    public void say(int number, String key, String value) {
        ((ObjectNode) version(Integer.toString(number))).put(key, value);
    }

    private JsonNode version(String number) {
        return versions.get(Integer.parseInt(number) - 1);
    }
}
