package dev.tidemark.tracking;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The folder {@code pushed} of a run: a file for each server. */
final class PushFiles {
    static final String FOLDER = "pushed";

    private PushFiles() {}

    static List<PushState> read(Path run) {
        Path folder = run.resolve(FOLDER);
        return Files.isDirectory(folder)
                ? Folders.children(folder).stream().filter(file -> file.toString().endsWith(".json"))
                        .flatMap(file -> read(folder, file).stream()).toList()
                : List.of();
    }

    private static Optional<PushState> read(Path folder, Path file) {
        return Json.read(file).map(json -> {
            try {
                return state(json);
            } catch (IllegalArgumentException e) {
                throw Json.damaged(folder.resolve(file.getFileName()), e);
            }
        });
    }

    private static PushState state(JsonNode json) {
        return new PushState(Json.text(json, "server"), optional(json, "experiment_id"), optional(json, "run_id"),
                optional(json, "artifacts"), Math.toIntExact(Json.whole(json, "sent")),
                json.path("doubtful").asBoolean(), json.path("ended").asBoolean());
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return json.has(key) ? Optional.of(Json.text(json, key)) : Optional.empty();
    }

    static void write(Path run, PushState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("server", state.server());
        state.experimentId().ifPresent(id -> json.put("experiment_id", id));
        state.runId().ifPresent(id -> json.put("run_id", id));
        state.artifacts().ifPresent(place -> json.put("artifacts", place));
        json.put("sent", state.sent()).put("doubtful", state.isDoubtful()).put("ended", state.isEnded());
        Path folder = Folders.make(run.resolve(FOLDER));
        Json.write(folder.resolve(name(state.server())), json);
    }

    /** The name of the file that is about a server. */
    static String name(String server) {
        return Digests.sha256(server.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".json";
    }
}
