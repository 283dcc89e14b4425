package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.OutputFailure;

/**
 * What was recorded in this very folder, a line each. It is not shared, and knows nothing of what {@code dvc} or another
 * clone recorded.
 */
public final class Journal {
    private static final String NAME = "tmp/tidemark-versions.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Project project;
    private final Path file;

    /** The journal of a project. */
    public Journal(Project project) {
        this.project = project;
        this.file = project.dvc().resolve(NAME);
    }

    /** Writes down that something was recorded. */
    public void add(Tracked tracked, Instant now) {
        Out.Content content = tracked.out().content();
        ObjectNode line = JSON.createObjectNode().put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("path", project.nameOf(tracked.path())).put("md5", content.id().toString());
        content.size().ifPresent(size -> line.put("size", size));
        content.files().ifPresent(files -> line.put("nfiles", files));
        ObjectFile.makeFolderOf(file);
        try {
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw OutputFailure.of(project.nameOf(file), e);
        }
    }

    /** What it knows of something, the newest first. */
    List<Version> versions(Tracked tracked, int most) {
        String path = project.nameOf(tracked.path());
        List<Version> versions = new ArrayList<>();
        for (String line : TextFile.read(file).lines().toList().reversed()) {
            if (versions.size() < most) {
                read(line, path).ifPresent(versions::add);
            }
        }
        return versions;
    }

    /** The version of a line; nothing when it is about another path, or was cut off. */
    private static Optional<Version> read(String line, String path) {
        try {
            JsonNode entry = JSON.readTree(line);
            return ObjectId.parse(entry.path("md5").asText()).filter(id -> entry.path("path").asText().equals(path))
                    .map(id -> new Version(entry.path("time").asText(),
                            Optional.of(new Out.Content(id, number(entry, "size"), number(entry, "nfiles"), false)),
                            Optional.empty(), Optional.empty(), Optional.empty()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(JsonNode entry, String key) {
        return entry.has(key) ? OptionalLong.of(entry.path(key).asLong()) : OptionalLong.empty();
    }
}
