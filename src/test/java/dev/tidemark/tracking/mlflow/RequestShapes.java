package dev.tidemark.tracking.mlflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What MLflow's own description says that requests must be, read from {@code mlflow-requests.txt}. */
final class RequestShapes {
    private static final List<String> STATUSES = List.of("RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED");

    private final Map<String, Map<String, Field>> requests = new HashMap<>();

    /** A field of a request. */
    private record Field(String type, boolean isList, boolean isRequired) {}

    RequestShapes() {
        try {
            String request = "";
            for (String line : Files.readAllLines(Path.of("src/test/resources/tracking/mlflow-requests.txt"))) {
                if (line.startsWith("  ")) {
                    String[] parts = line.strip().split(" ", 2);
                    String name = parts[0].replaceAll("[\\[\\]!]", "");
                    requests.computeIfAbsent(request, key -> new LinkedHashMap<>()).put(name,
                            new Field(parts[1], parts[0].contains("[]"), parts[0].endsWith("!")));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    request = line;
                    requests.put(request, new LinkedHashMap<>());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a request, if anything. */
    List<String> complaints(String method, String path, JsonNode body, boolean isQuery) {
        List<String> complaints = new ArrayList<>();
        Map<String, Field> fields = requests.get(method + " " + path);
        if (fields == null) {
            return List.of("there is no " + method + " " + path);
        }
        check(body, "", fields, isQuery, complaints);
        return complaints;
    }

    private void check(JsonNode message, String prefix, Map<String, Field> fields, boolean isQuery,
            List<String> complaints) {
        message.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(prefix + name)) {
                complaints.add("there is no field " + prefix + name);
            }
        });
        fields.forEach((name, field) -> {
            if (!name.startsWith(prefix) || name.indexOf('.', prefix.length()) >= 0) {
                return;
            }
            JsonNode value = message.path(name.substring(prefix.length()));
            if (value.isMissingNode()) {
                if (field.isRequired()) {
                    complaints.add(name + " is missing");
                }
                return;
            }
            if (field.isList() != value.isArray()) {
                complaints.add(name + " is " + value);
            }
            for (JsonNode item : field.isList() ? value : List.of(value)) {
                if (field.type().equals("MESSAGE")) {
                    check(item, name + ".", fields, isQuery, complaints);
                } else if (isQuery ? !isText(item.asText(), field.type()) : !isOfType(item, field.type())) {
                    complaints.add(name + " is " + item + ", no " + field.type());
                }
            }
        });
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "STRING" -> value.isTextual();
            case "INT32" -> value.isInt();
            case "INT64" -> value.isIntegralNumber() && value.canConvertToLong();
            case "DOUBLE" -> value.isNumber() || List.of("NaN", "Infinity", "-Infinity").contains(value.asText());
            case "ENUM" -> STATUSES.contains(value.asText());
            default -> false;
        };
    }

    private static boolean isText(String value, String type) {
        return type.equals("STRING") || value.matches("[0-9]+");
    }
}
