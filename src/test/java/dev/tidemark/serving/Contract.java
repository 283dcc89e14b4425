package dev.tidemark.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an OpenAPI document promises, held against what is answered. */
final class Contract {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true)
            .build();
    private static final Set<Integer> OF_NO_PLACE = Set.of(404, 405, 429);
    private static final Contract PUBLISHED = new Contract(load());

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
    }

    /** The document in the file, in which nothing of a model stands yet. */
    static Contract published() {
        return PUBLISHED;
    }

    private static JsonNode load() {
        try (InputStream in = Service.class.getResourceAsStream("docs/openapi.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods and paths that are promised: {@code GET /health}. */
    List<String> operations() {
        List<String> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> !method.getKey().equals("parameters"))
                .forEach(method -> all.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** The operation that a request is for. */
    Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> Pattern.matches(entry.getKey().replaceAll("\\{[a-z]+\\}", "[^/]+"), path))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT))).filter(JsonNode::isObject)
                .findFirst();
    }

    /** Fails where an answer is not what is promised for its request and status. */
    void check(Exchange exchange) {
        String shown = exchange.method() + " " + exchange.path() + ": " + exchange.status() + " " + exchange.body();
        String type = exchange.header("Content-Type").split(";", 2)[0];
        Optional<JsonNode> operation = operation(exchange.method().equals("HEAD") ? "GET" : exchange.method(),
                exchange.path());
        if (operation.isEmpty()) {
            assertTrue(OF_NO_PLACE.contains(exchange.status()), shown);
            assertEquals("application/problem+json", type, shown);
        }
        if (!exchange.method().equals("HEAD") && type.endsWith("json")) {
            JsonNode schema = operation.map(each -> schema(each, exchange.status(), type, shown))
                    .orElseGet(() -> reference("Problem"));
            assertEquals(Set.of(), faults(schema, exchange.json()), shown);
        }
    }

    private JsonNode schema(JsonNode operation, int status, String type, String shown) {
        JsonNode content = resolve(operation.path("responses").path(Integer.toString(status))).path("content")
                .path(type);
        assertTrue(content.isObject(), () -> "is not promised: " + shown);
        return content.path("schema");
    }

    /** What is wrong with the body of a request, as the document has it. */
    Set<ValidationMessage> request(String method, String path, JsonNode body) {
        return faults(operation(method, path).orElseThrow().at("/requestBody/content/application~1json/schema"), body);
    }

    private Set<ValidationMessage> faults(JsonNode schema, JsonNode found) {
        return schemas.computeIfAbsent(schema, this::compile).validate(found);
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return FACTORY.getSchema(whole, STRICT);
    }

    private static JsonNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
