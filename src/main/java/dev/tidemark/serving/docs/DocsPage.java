package dev.tidemark.serving.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.report.Block;
import dev.tidemark.report.Page;
import dev.tidemark.report.Tone;
import dev.tidemark.serving.model.ServedModel;

/** The description of the service as a page for people. */
final class DocsPage {
    private static final List<Block.Head> ANSWERS = List.of(new Block.Head("status", true),
            new Block.Head("when", false), new Block.Head("type", false));

    private final JsonNode document;
    private final Optional<ServedModel> model;
    private final Examples examples;
    private int operations;

    private DocsPage(JsonNode document, Optional<ServedModel> model, Examples examples) {
        this.document = document;
        this.model = model;
        this.examples = examples;
    }

    /** The page of a description. */
    static Page of(JsonNode document, Optional<ServedModel> model, Examples examples) {
        return new DocsPage(document, model, examples).page();
    }

    private Page page() {
        List<Page.Section> sections = new ArrayList<>();
        for (JsonNode tag : document.path("tags")) {
            sections.add(section(tag));
        }
        SchemaTables schemas = new SchemaTables(document);
        sections.add(new Page.Section("schemas", "Schemas", schemas.blocks()));
        sections.add(new Page.Section("features", "Features", features()));
        JsonNode info = document.path("info");
        return new Page(info.path("title").asText(), "version " + info.path("version").asText(),
                operations + " endpoints; " + model.map(served -> "version " + served.version() + " of " + served.name()
                        + " is in service").orElse("no model is in service yet"),
                Tone.PLAIN, sections, info.path("description").asText());
    }

    private Page.Section section(JsonNode tag) {
        String name = tag.path("name").asText();
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(tag.path("description").asText())));
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                if (operation.path("tags").path(0).asText().equals(name)) {
                    operation(blocks, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation);
                }
            }
        }
        return new Page.Section(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), blocks);
    }

    private void operation(List<Block> blocks, String method, String path, JsonNode operation) {
        operations++;
        boolean isOpen = operation.has("security");
        blocks.add(new Block.Heading(method + " " + path, isOpen ? "open" : "", Tone.PLAIN));
        blocks.add(
                new Block.Text(operation.path("summary").asText() + ". " + operation.path("description").asText("")));
        blocks.add(new Block.Code(examples.curl(method, path, isOpen)));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            JsonNode answer = OpenApi.resolve(document, response.getValue());
            rows.add(List.of(Block.Cell.of(response.getKey()), Block.Cell.of(answer.path("description").asText()),
                    Block.Cell.of(String.join(", ", names(answer.path("content"))))));
        }
        blocks.add(new Block.Grid(ANSWERS, rows, ""));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private List<Block> features() {
        if (model.isEmpty()) {
            return List.of(new Block.Text("The model in service says which features it takes; there is none yet."));
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        model.get().summaries().forEach(summary -> rows.add(List.of(Block.Cell.of(Integer.toString(rows.size() + 1)),
                Block.Cell.of(summary.name()), Block.Cell.of(figure(summary.mean())),
                Block.Cell.of(figure(summary.deviation())))));
        return List.of(new Block.Text("In this order, with their mean and standard deviation in training."),
                new Block.Grid(List.of(new Block.Head("place", true), new Block.Head("feature", false),
                        new Block.Head("mean", true), new Block.Head("deviation", true)), rows, ""));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
