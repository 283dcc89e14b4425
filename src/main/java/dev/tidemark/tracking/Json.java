package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;

/** JSON in files of the store. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /**
     * What a text says.
     *
     * @throws IllegalArgumentException if it is no object
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
            throw new IllegalArgumentException("no JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /**
     * What a file says; empty when it is not there.
     *
     * @throws DataFault if it is no object
     * @throws NoInputFault if it cannot be read
     */
    public static Optional<JsonNode> read(Path file) {
        try {
            return Optional.of(parse(Files.readString(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Writes a file, whole or not at all. */
    public static void write(Path file, ObjectNode content) {
        AtomicFile.write(file, (content.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text under a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String text(JsonNode body, String key) {
        JsonNode value = body.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("'" + key + "' is no text");
        }
        return value.textValue();
    }

    /**
     * The integer under a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static long whole(JsonNode body, String key) {
        JsonNode value = body.path(key);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("'" + key + "' is no integer");
        }
        return value.longValue();
    }

    /** A file of the store says what it cannot say. */
    public static DataFault damaged(Path file, RuntimeException why) {
        return new DataFault(Shown.name(file.toString()) + ": is damaged (" + why.getMessage()
                + "); take it from a copy, or remove it", why);
    }

    /** A file of the store cannot be read. */
    public static NoInputFault unreadable(Path file, IOException why) {
        return new NoInputFault(Shown.name(file.toString()) + ": cannot be read (" + why + ")", why);
    }
}
