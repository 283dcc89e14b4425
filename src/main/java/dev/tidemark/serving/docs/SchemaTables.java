package dev.tidemark.serving.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.report.Block;
import dev.tidemark.report.Tone;

/** The schemas of a description as tables: a row a member. */
final class SchemaTables {
    private static final List<Block.Head> HEADS = List.of(new Block.Head("member", false),
            new Block.Head("type", false), new Block.Head("meaning", false));

    private final JsonNode document;

    SchemaTables(JsonNode document) {
        this.document = document;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
            if (schema.getValue().has("oneOf")) {
                schema.getValue().path("oneOf").forEach(each -> table(blocks, schema.getKey() + ": "
                        + each.path("title").asText(), each));
            } else {
                table(blocks, schema.getKey(), schema.getValue());
            }
        }
        return blocks;
    }

    private static void table(List<Block> blocks, String title, JsonNode schema) {
        blocks.add(new Block.Heading(title, "", Tone.PLAIN));
        List<List<Block.Cell>> rows = new ArrayList<>();
        add(rows, "", schema);
        blocks.add(new Block.Grid(HEADS, rows, ""));
    }

    private static void add(List<List<Block.Cell>> rows, String prefix, JsonNode schema) {
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText).toList();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String name = prefix + member.getKey();
            rows.add(List.of(Block.Cell.of(name), Block.Cell.of(type(member.getValue())
                    + (required.contains(member.getKey()) ? "" : ", may be left out")),
                    Block.Cell.of(member.getValue().path("description").asText(""))));
            add(rows, name + ".", member.getValue());
            add(rows, name + "[].", member.getValue().path("items"));
            member.getValue().path("oneOf").forEach(each -> add(rows, name + ".", each));
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("oneOf")) {
            return String.join(" or ", StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                    .map(SchemaTables::type).toList());
        }
        if (schema.has("const")) {
            return schema.path("const").toString();
        }
        if (schema.path("type").isArray()) {
            return String.join(" or ", StreamSupport.stream(schema.path("type").spliterator(), false)
                    .map(JsonNode::asText).toList());
        }
        String type = schema.path("type").asText("anything");
        return type.equals("array") && schema.has("items") ? "list of " + type(schema.path("items")) : type;
    }
}
