package dev.tidemark.tracking.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.tracking.Json;

/** Versions and moves of aliases as JSON. */
public final class RegistryJson {
    private RegistryJson() {}

    static ObjectNode version(ModelVersion version) {
        return JsonNodeFactory.instance.objectNode().put("version", version.version()).put("run", version.runId())
                .put("folder", version.folder()).put("at", version.at().toString());
    }

    static ModelVersion version(String model, JsonNode line) {
        return new ModelVersion(model, Math.toIntExact(Json.whole(line, "version")), Json.text(line, "run"),
                Json.text(line, "folder"), Instant.parse(Json.text(line, "at")));
    }

    /** A move, without the alias that it is of. */
    static ObjectNode move(AliasMove move) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        move.version().ifPresent(version -> line.put("version", version));
        if (move.isBack()) {
            line.put("back", true);
        }
        return line.put("at", move.at().toString());
    }

    static AliasMove move(JsonNode line) {
        return new AliasMove(line.has("version")
                ? OptionalInt.of(Math.toIntExact(Json.whole(line, "version")))
                : OptionalInt.empty(), line.path("back").asBoolean(), Instant.parse(Json.text(line, "at")));
    }

    /**
     * A history as a text that is no longer than allowed: the oldest moves are left out of it.
     *
     * @param most the most characters
     */
    public static String history(AliasHistory history, int most) {
        List<AliasMove> moves = new ArrayList<>(history.moves());
        String text = text(moves);
        while (text.length() > most) {
            moves.removeFirst();
            text = text(moves);
        }
        return text;
    }

    private static String text(List<AliasMove> moves) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        moves.forEach(move -> list.add(move(move)));
        return JsonNodeFactory.instance.objectNode().set("moves", list).toString();
    }

    /**
     * A history that was a text.
     *
     * @throws RuntimeException if it was none
     */
    public static AliasHistory history(String text) {
        List<AliasMove> moves = new ArrayList<>();
        Json.parse(text).path("moves").forEach(move -> moves.add(move(move)));
        return new AliasHistory(moves);
    }
}
