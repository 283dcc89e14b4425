package dev.tidemark.tracking;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The file {@code run.json}. */
final class HeadJson {
    private HeadJson() {}

    static void write(Path file, RunHead head) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", head.id()).put("name", head.name())
                .put("experiment", head.experiment()).put("status", head.status().name())
                .put("start", head.start().toString());
        head.end().ifPresent(end -> json.put("end", end.toString()));
        Json.write(file, json);
    }

    /**
     * Reads it; empty when it is not there.
     *
     * @throws dev.tidemark.base.DataFault if it says nothing of a run
     */
    static Optional<RunHead> read(Path file) {
        return Json.read(file).map(json -> {
            try {
                return head(json);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Json.damaged(file, e);
            }
        });
    }

    private static RunHead head(JsonNode json) {
        return new RunHead(Json.text(json, "id"), Json.text(json, "name"), Json.text(json, "experiment"),
                RunStatus.valueOf(Json.text(json, "status")), Instant.parse(Json.text(json, "start")),
                json.has("end") ? Optional.of(Instant.parse(Json.text(json, "end"))) : Optional.empty());
    }
}
