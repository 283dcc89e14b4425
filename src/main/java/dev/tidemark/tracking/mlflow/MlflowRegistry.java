package dev.tidemark.tracking.mlflow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.tracking.registry.AliasHistory;
import dev.tidemark.tracking.registry.AliasMove;
import dev.tidemark.tracking.registry.ModelVersion;
import dev.tidemark.tracking.registry.Registry;
import dev.tidemark.tracking.registry.RegistryJson;

/**
 * The models of a server; runs are named by their ids there. What an alias has named, which MLflow does not remember, is kept in a
 * tag of the model, {@code tidemark.history.<alias>}.
 */
public final class MlflowRegistry implements Registry {
    private static final String HISTORY = "tidemark.history.";
    private static final int LONGEST_TAG = 5000;
    private static final String ABSENT = "RESOURCE_DOES_NOT_EXIST";

    private final Calls calls;
    private final MlflowRuns runs;
    private final InstantSource clock;

    MlflowRegistry(Calls calls, InstantSource clock) {
        this.calls = calls;
        this.runs = new MlflowRuns(calls);
        this.clock = clock;
    }

    @Override
    public ModelVersion register(String model, String runId, String folder) {
        Reply made = calls.send("POST", "registered-models/create", object().put("name", model));
        if (!made.isRefused("RESOURCE_ALREADY_EXISTS")) {
            made.orThrow();
        }
        String source = runs.get(runId).artifacts() + "/" + folder;
        Optional<ModelVersion> before = find(model, runId, source);
        return before.orElseGet(() -> Calls.made(
                () -> calls.once("model-versions/create",
                        object().put("name", model).put("source", source).put("run_id", runId)),
                body -> version(body.path("model_version")), () -> find(model, runId, source)));
    }

    private Optional<ModelVersion> find(String model, String runId, String source) {
        return search(model, "run_id = '" + runId + "'").stream()
                .filter(found -> found.path("source").asText().equals(source)).map(this::version).findFirst();
    }

    @Override
    public List<ModelVersion> versions(String model) {
        return search(model, "name = '" + model + "'").stream().map(this::version)
                .sorted(Comparator.comparingInt(ModelVersion::version)).toList();
    }

    private List<JsonNode> search(String model, String filter) {
        List<JsonNode> found = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(Map.of("filter", filter, "max_results", "1000"));
        String token;
        do {
            JsonNode page = calls.get("model-versions/search", query).orThrow();
            page.path("model_versions").forEach(found::add);
            token = page.path("next_page_token").asText("");
            query.put("page_token", token);
        } while (!token.isEmpty());
        found.removeIf(version -> !version.path("name").asText().equals(model));
        return found;
    }

    private ModelVersion version(JsonNode json) {
        String source = json.path("source").asText();
        int artifacts = source.lastIndexOf("/artifacts/");
        return new ModelVersion(json.path("name").asText(), json.path("version").asInt(),
                json.path("run_id").asText(""),
                artifacts < 0 ? source : source.substring(artifacts + "/artifacts/".length()),
                Instant.ofEpochMilli(json.path("creation_timestamp").asLong()));
    }

    @Override
    public Optional<ModelVersion> alias(String model, String alias) {
        Reply reply = calls.get("registered-models/alias", Map.of("name", model, "alias", alias));
        // An alias that is not there is a wrong parameter to some releases, and an absent resource to others.
        if (reply.isRefused(ABSENT) || reply.isRefused("INVALID_PARAMETER_VALUE")) {
            return Optional.empty();
        }
        return Optional.of(version(reply.orThrow().path("model_version")));
    }

    @Override
    public void setAlias(String model, String alias, int version) {
        if (alias(model, alias).map(ModelVersion::version).filter(now -> now == version).isEmpty()) {
            move(model, alias, new AliasMove(OptionalInt.of(version), false, now()));
        }
    }

    @Override
    public void deleteAlias(String model, String alias) {
        if (alias(model, alias).isPresent()) {
            move(model, alias, new AliasMove(OptionalInt.empty(), false, now()));
        }
    }

    @Override
    public ModelVersion rollback(String model, String alias) {
        int before = history(model, alias).before().orElseThrow(() -> new DataFault(model + ": '" + alias
                + "' named no other version before on " + calls.server() + "; there is no way back"));
        move(model, alias, new AliasMove(OptionalInt.of(before), true, now()));
        return alias(model, alias).orElseThrow();
    }

    private void move(String model, String alias, AliasMove move) {
        AliasHistory history = history(model, alias).and(move);
        point(model, alias, move.version());
        remember(model, alias, history);
    }

    /** Makes an alias name a version, or nothing. */
    void point(String model, String alias, OptionalInt version) {
        ObjectNode body = object().put("name", model).put("alias", alias);
        if (version.isPresent()) {
            body.put("version", Integer.toString(version.getAsInt()));
        }
        Reply reply = calls.send(version.isPresent() ? "POST" : "DELETE", "registered-models/alias", body);
        if (version.isPresent() || !reply.isRefused(ABSENT)) {
            reply.orThrow();
        }
    }

    /** Writes down what an alias has named. */
    void remember(String model, String alias, AliasHistory history) {
        calls.send("POST", "registered-models/set-tag", object().put("name", model).put("key", HISTORY + alias)
                .put("value", RegistryJson.history(history, LONGEST_TAG))).orThrow();
    }

    @Override
    public AliasHistory history(String model, String alias) {
        Reply reply = calls.get("registered-models/get", Map.of("name", model));
        if (reply.isRefused(ABSENT)) {
            return new AliasHistory(List.of());
        }
        for (JsonNode tag : reply.orThrow().path("registered_model").path("tags")) {
            if (tag.path("key").asText().equals(HISTORY + alias)) {
                return RegistryJson.history(tag.path("value").asText());
            }
        }
        return new AliasHistory(List.of());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
