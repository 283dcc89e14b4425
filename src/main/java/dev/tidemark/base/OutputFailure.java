package dev.tidemark.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why an output cannot be written, in one sentence. */
public final class OutputFailure {
    private static final int LINKS_FOLLOWED = 40;

    private OutputFailure() {}

    /**
     * Finds the file that a path names, whether it exists or not, and makes sure that it could be written.
     *
     * @param name the path as the user named it
     * @param path the path
     * @return the path with symbolic links followed
     * @throws OutputFault if it is a directory or read-only, or its directory is missing, read-only or none
     */
    static Path checkTarget(String name, Path path) throws IOException {
        Path target = followLinks(name, path);
        Path directory = directoryOf(target);
        if (!Files.exists(directory)) {
            throw new OutputFault(name + ": cannot be written because the directory " + directory
                    + " does not exist; create it first");
        }
        if (!Files.isDirectory(directory)) {
            throw new OutputFault(
                    name + ": cannot be written because " + directory + " is not a directory");
        }
        if (Files.isDirectory(target)) {
            throw new OutputFault(name + ": is a directory; expected the name of a file to write");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new OutputFault(name + ": is read-only; expected a file that may be written");
        }
        return target;
    }

    /** The file a chain of symbolic links ends in, which need not exist. */
    private static Path followLinks(String name, Path path) throws IOException {
        Path target = path;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == LINKS_FOLLOWED) {
                throw new OutputFault(name + ": cannot be written because its symbolic links form a loop");
            }
            target = directoryOf(target).resolve(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** The directory that holds a file. */
    static Path directoryOf(Path file) {
        Path parent = file.getParent();
        return parent != null ? parent : Path.of("");
    }

    /**
     * The fault for a failed writing.
     *
     * @param name the output as the user named it
     * @param cause what the system said
     */
    public static OutputFault of(String name, IOException cause) {
        return new OutputFault(name + ": cannot be written: " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "the directory does not exist; create it first";
        }
        String said = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return said == null || said.isEmpty()
                ? cause.getClass().getSimpleName()
                : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }
}
