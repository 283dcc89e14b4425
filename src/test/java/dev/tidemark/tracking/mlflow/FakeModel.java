package dev.tidemark.tracking.mlflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.http.Loopback.Answer;

/** A registered model on a server. */
public final class FakeModel {
    public final Map<String, String> aliases = new TreeMap<>();
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
                .put("creation_timestamp", 1_700_000_000_000L + versions.size());
        versions.add(version);
        return FakeStore.json("model_version", version);
    }

    private JsonNode version(String number) {
        return versions.get(Integer.parseInt(number) - 1);
    }
}
