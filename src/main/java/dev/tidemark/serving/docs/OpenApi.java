package dev.tidemark.serving.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.serving.model.ServedModel;

/** The description of the service as OpenAPI 3.1, from the file beside this class. */
final class OpenApi {
    private static final String FILE = "openapi.json";

    private OpenApi() {}

    /**
     * The description.
     *
     * @param version the service's version
     * @param model the model in service, whose number of features it then names
     */
    static ObjectNode of(String version, Optional<ServedModel> model) {
        ObjectNode json = load();
        ((ObjectNode) json.path("info")).put("version", version);
        model.ifPresent(served -> ((ObjectNode) json.at("/components/schemas/Question/oneOf/0/properties/features"))
                .put("minItems", served.features().size()).put("maxItems", served.features().size()));
        return json;
    }

    private static ObjectNode load() {
        try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
            return (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reference within the description names; the node itself where it is none. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
