package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files of text. */
final class TextFile {
    private TextFile() {}

    /**
     * All of a file, or nothing when there is none.
     *
     * @throws dev.tidemark.base.NoInputFault if it cannot be read
     */
    static String read(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Unreadable.of(file, e);
        }
    }
}
