package dev.tidemark.forecast.artefact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Sha256;
import dev.tidemark.base.Shown;

/** The digests of a folder's files, by which damage is noticed. */
final class Digests {
    private static final List<String> REQUIRED = List.of(Names.MODEL, Names.FEATURES, Names.MLMODEL, Names.PROVENANCE);

    private Digests() {}

    static String sha256(byte[] bytes) {
        return Sha256.of(bytes);
    }

    static ObjectNode json(Map<String, byte[]> files) {
        ObjectNode json = Json.object().put("algorithm", "sha256");
        ObjectNode digests = json.putObject("files");
        files.forEach((name, bytes) -> digests.put(name, sha256(bytes)));
        return json;
    }

    /**
     * Holds a folder against its digests.
     *
     * @throws DataFault if a file is missing or was changed
     */
    static void check(Path folder) {
        Path file = folder.resolve(Names.DIGESTS);
        if (!Files.exists(file)) {
            throw new DataFault(folder + ": has no " + Names.DIGESTS + "; expected the folder of a model");
        }
        JsonNode digests = Json.read(Folder.read(file), file.toString()).path("files");
        for (String required : REQUIRED) {
            if (!digests.path(required).isTextual()) {
                throw new DataFault(file + ": does not name " + required + ", which every model has");
            }
        }
        digests.properties().forEach(entry -> check(folder, entry.getKey(), entry.getValue().asText()));
    }

    private static void check(Path folder, String name, String digest) {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
            throw new DataFault(folder.resolve(Names.DIGESTS) + ": names " + Shown.text(name)
                    + ", which is no file of a model");
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new DataFault(folder + ": lacks " + name + ", which belongs to the model");
        }
        if (!sha256(Folder.read(file)).equals(digest)) {
            throw new DataFault(file + ": was changed after the model was written: its SHA-256 is not the one in "
                    + Names.DIGESTS);
        }
    }
}
