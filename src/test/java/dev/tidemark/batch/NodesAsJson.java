package dev.tidemark.batch;

import java.math.BigDecimal;
import java.math.BigInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.config.ConfigNode;
import dev.tidemark.config.ConfigScalar;
import dev.tidemark.config.ConfigSequence;

/** A configuration as JSON, by the core schema of YAML 1.2. */
final class NodesAsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NodesAsJson() {}

    static JsonNode of(ConfigNode node) {
        return switch (node) {
            case ConfigScalar scalar -> scalar(scalar);
            case ConfigSequence sequence -> {
                var array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case ConfigMapping mapping -> {
                var object = JSON.objectNode();
                mapping.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
                yield object;
            }
        };
    }

    private static JsonNode scalar(ConfigScalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case INTEGER -> JSON.numberNode(integer(scalar.text()));
            case DECIMAL -> decimal(scalar.text());
            case TEXT -> JSON.textNode(scalar.text());
        };
    }

    private static BigInteger integer(String text) {
        return switch (text.length() > 1 ? text.substring(0, 2) : text) {
            case "0x" -> new BigInteger(text.substring(2), 16);
            case "0o" -> new BigInteger(text.substring(2), 8);
            default -> new BigInteger(text);
        };
    }

    private static JsonNode decimal(String text) {
        return text.endsWith("f") || text.endsWith("n")
                ? JSON.numberNode(Double.POSITIVE_INFINITY)
                : JSON.numberNode(new BigDecimal(text));
    }
}
