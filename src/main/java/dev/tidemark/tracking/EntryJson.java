package dev.tidemark.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Entries as lines of JSON: one key, which is the kind, and under it the rest. */
final class EntryJson {
    private EntryJson() {}

    static ObjectNode write(Entry entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        switch (entry) {
            case Entry.Param(String name, String value) ->
                line.putObject("param").put("name", name).put("value", value);
            case Entry.Tag(String name, String value) -> line.putObject("tag").put("name", name).put("value", value);
            case Entry.Metric(String name, double value, long step, long at) ->
                line.putObject("metric").put("name", name).put("value", value).put("step", step).put("at", at);
            case Entry.Dataset(String name, String digest, String source, String context) ->
                line.putObject("dataset").put("name", name).put("digest", digest).put("source", source)
                        .put("context", context);
            case Entry.Artifact(String path, long size, String sha256) ->
                line.putObject("artifact").put("path", path).put("size", size).put("sha256", sha256);
        }
        return line;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Entry read(JsonNode line) {
        String kind = line.size() == 1 ? line.fieldNames().next() : "";
        JsonNode body = line.path(kind);
        return switch (kind) {
            case "param" -> new Entry.Param(text(body, "name"), text(body, "value"));
            case "tag" -> new Entry.Tag(text(body, "name"), text(body, "value"));
            case "metric" -> new Entry.Metric(text(body, "name"), number(body.path("value")), whole(body, "step"),
                    whole(body, "at"));
            case "dataset" -> new Entry.Dataset(text(body, "name"), text(body, "digest"), text(body, "source"),
                    text(body, "context"));
            case "artifact" -> new Entry.Artifact(text(body, "path"), whole(body, "size"), text(body, "sha256"));
            default -> throw new IllegalArgumentException("no entry of a run");
        };
    }

    private static String text(JsonNode body, String key) {
        return Json.text(body, key);
    }

    private static long whole(JsonNode body, String key) {
        return Json.whole(body, key);
    }

    /** Jackson writes what is no number as text. */
    private static double number(JsonNode value) {
        if (value.isTextual()) {
            return Double.parseDouble(value.textValue());
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException("'value' is no number");
        }
        return value.doubleValue();
    }
}
