package dev.tidemark.serving;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.serving.model.ModelSlot;
import dev.tidemark.serving.model.ServedModel;
import dev.tidemark.serving.web.Call;
import dev.tidemark.serving.web.Endpoint;
import dev.tidemark.serving.web.Reply;

/** What the service says of itself. */
final class StatusEndpoints {
    private final ModelSlot slot;
    private final String version;
    private final Supplier<List<Endpoint>> endpoints;

    /**
     * The endpoints.
     *
     * @param version the service's version
     * @param endpoints all endpoints of the service
     */
    StatusEndpoints(ModelSlot slot, String version, Supplier<List<Endpoint>> endpoints) {
        this.slot = slot;
        this.version = version;
        this.endpoints = endpoints;
    }

    List<Endpoint> all() {
        return List.of(Endpoint.get("/", this::root), Endpoint.get("/health", this::health).open(),
                Endpoint.get("/ready", this::ready).open(), Endpoint.get("/model/info", this::model));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Reply root(Call call) {
        ObjectNode json = object().put("service", "tidemark").put("version", version);
        ArrayNode list = json.putArray("endpoints");
        endpoints.get().forEach(endpoint -> list.add(endpoint.method() + " " + endpoint.template()));
        return Reply.json(json);
    }

    private Reply health(Call call) {
        return Reply.json(object().put("status", "live"));
    }

    private Reply ready(Call call) {
        ServedModel model = slot.require();
        // Why it is stale may name folders, which is not for everybody to know.
        return Reply.json(object().put("status", "ready").put("model_version", model.version()).put("stale",
                slot.trouble().isPresent()));
    }

    private Reply model(Call call) {
        ServedModel model = slot.require();
        ObjectNode json = object().put("model_name", model.name()).put("model_version", model.version()).put("sha256",
                model.sha256()).put("loaded_at", model.since().toString());
        ArrayNode names = json.putArray("feature_names");
        model.features().forEach(names::add);
        json.put("feature_count", model.features().size()).put("drift_threshold", model.limits().threshold())
                .put("distance_threshold", model.limits().distanceThreshold())
                .put("interval", model.interval().toString()).put("horizon", model.horizon());
        json.set("provenance", model.provenance());
        slot.trouble().ifPresent(why -> json.put("trouble", why));
        return Reply.json(json);
    }
}
