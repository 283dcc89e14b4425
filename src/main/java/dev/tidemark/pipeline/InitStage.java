package dev.tidemark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.OutputFault;

/** Writes a configuration to begin with. */
public final class InitStage {
    private static final String TEMPLATE = "config.yaml";

    private InitStage() {}

    /**
     * Writes it.
     *
     * @throws OutputFault if the file is there already, or cannot be written
     */
    public static Answer write(Path file) {
        if (Files.exists(file)) {
            throw new OutputFault(
                    file + ": there is such a file already, and it is left alone; name another with --output");
        }
        AtomicFile.write(file, template());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("config", file.toString());
        return Answer.of(List.of("wrote " + file + ": every key of the pipeline with its default"), json);
    }

    /** The configuration that is written. */
    static byte[] template() {
        try (InputStream in = InitStage.class.getResourceAsStream(TEMPLATE)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
