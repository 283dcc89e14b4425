package dev.tidemark.forecast.artefact;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.tidemark.base.NoInputFault;

/** Reads files of a folder. */
final class Folder {
    private Folder() {}

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new NoInputFault(file + ": permission to read it is denied", e);
        } catch (IOException e) {
            throw new NoInputFault(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
