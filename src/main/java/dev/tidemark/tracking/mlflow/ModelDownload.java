package dev.tidemark.tracking.mlflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.AtomicFolder;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Sha256;
import dev.tidemark.base.Shown;
import dev.tidemark.tracking.Json;

/**
 * Fetches a model's folder: first {@code digests.json}, then every file that it names, each held against its digest. Nothing else that lies
 * there is fetched.
 */
final class ModelDownload {
    private static final String DIGESTS = "digests.json";
    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}";
    private static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MEGA = 20;

    private final Calls calls;
    private final RemoteVersion version;
    private final ArtifactPlace place;

    ModelDownload(Calls calls, RemoteVersion version, ArtifactPlace place) {
        this.calls = calls;
        this.version = version;
        this.place = place;
    }

    void to(Path folder) {
        Map<String, Long> there = list();
        // A server may answer with an internal error when it is asked for a file that it has not; so it is asked for a list first.
        if (!there.containsKey(DIGESTS)) {
            throw fault("has no " + DIGESTS + "; expected a model that 'tidemark volatility train' wrote");
        }
        byte[] digests = calls.file(place.of(DIGESTS));
        Map<String, String> files = read(digests);
        requireAll(files, there);
        if (!isWhole(folder, digests, files)) {
            fetch(folder, digests, files);
        }
    }

    private Map<String, Long> list() {
        Map<String, Long> there = new HashMap<>();
        for (JsonNode file : calls.get(place.list()).orThrow().path("files")) {
            String path = file.path("path").asText();
            if (!file.path("is_dir").asBoolean()) {
                there.put(path.substring(path.lastIndexOf('/') + 1), file.path("file_size").asLong());
            }
        }
        return there;
    }

    private Map<String, String> read(byte[] digests) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, JsonNode> file : Json.parse(new String(digests, StandardCharsets.UTF_8))
                    .path("files").properties()) {
                if (!file.getKey().matches(NAME) || file.getKey().equals(DIGESTS)) {
                    throw fault("names " + Shown.text(file.getKey()) + " in its " + DIGESTS
                            + ", which is no file of a model");
                }
                files.put(file.getKey(), file.getValue().asText());
            }
        } catch (IllegalArgumentException e) {
            throw new DataFault(start() + "has a " + DIGESTS + " that is damaged (" + e.getMessage() + ")", e);
        }
        return files;
    }

    private void requireAll(Map<String, String> files, Map<String, Long> there) {
        files.keySet().stream().filter(name -> !there.containsKey(name)).findFirst().ifPresent(name -> {
            throw fault("lacks " + name + ", which belongs to the model");
        });
        long bytes = files.keySet().stream().mapToLong(name -> there.getOrDefault(name, 0L)).sum();
        if (files.isEmpty() || files.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw fault("has " + files.size() + " files of " + (bytes >> MEGA) + " MB; expected from 1 to " + MOST_FILES
                    + " of " + (MOST_BYTES >> MEGA) + " MB at most");
        }
    }

    private static boolean isWhole(Path folder, byte[] digests, Map<String, String> files) {
        try {
            if (!Arrays.equals(Files.readAllBytes(folder.resolve(DIGESTS)), digests)) {
                return false;
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!Sha256.of(Files.readAllBytes(folder.resolve(file.getKey()))).equals(file.getValue())) {
                    return false;
                }
            }
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    private void fetch(Path folder, byte[] digests, Map<String, String> files) {
        try (AtomicFolder written = AtomicFolder.begin(folder)) {
            files.forEach((name, digest) -> {
                byte[] bytes = calls.file(place.of(name));
                if (!Sha256.of(bytes).equals(digest)) {
                    throw fault("has a " + name + " that is not the one in its " + DIGESTS
                            + ": it was changed after the model was written");
                }
                written.write(name, bytes);
            });
            written.write(DIGESTS, digests);
            written.commit();
        }
    }

    private DataFault fault(String what) {
        return new DataFault(start() + what);
    }

    private String start() {
        return version + " on " + calls.server() + " ";
    }
}
