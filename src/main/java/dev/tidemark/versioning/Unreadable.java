package dev.tidemark.versioning;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;

/** Why something cannot be read, in one sentence. */
public final class Unreadable {
    private Unreadable() {}

    /** The fault of a file or a folder. */
    public static NoInputFault of(Path path, IOException cause) {
        return new NoInputFault(Shown.name(path.toString()) + ": cannot be read: " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission to read it is denied";
        }
        String said = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : Shown.name(said);
    }
}
