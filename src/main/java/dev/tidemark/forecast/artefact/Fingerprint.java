package dev.tidemark.forecast.artefact;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;

/**
 * What tells one state of a model's folder from another, found without reading the model: only {@code digests.json} is read, and
 * nothing is held against it.
 *
 * @param model the SHA-256 of the model's own file, as the folder says
 * @param folder the SHA-256 of {@code digests.json}, which is another one as soon as any file is
 */
public record Fingerprint(String model, String folder) {
    /**
     * That of a folder as it is now.
     *
     * @throws NoInputFault if there is no such folder, or it cannot be read
     * @throws DataFault if it is no model's
     */
    public static Fingerprint of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NoInputFault(folder + (Files.exists(folder)
                    ? ": is a file; expected the folder of a model"
                    : ": does not exist; expected the folder of a model"));
        }
        Path file = folder.resolve(Names.DIGESTS);
        if (!Files.exists(file)) {
            throw new DataFault(folder + ": has no " + Names.DIGESTS + "; expected the folder of a model");
        }
        byte[] digests = Folder.read(file);
        JsonNode model = Json.read(digests, file.toString()).path("files").path(Names.MODEL);
        if (!model.isTextual()) {
            throw new DataFault(file + ": does not name " + Names.MODEL + ", which every model has");
        }
        return new Fingerprint(model.textValue(), Digests.sha256(digests));
    }
}
