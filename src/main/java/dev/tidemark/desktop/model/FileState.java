package dev.tidemark.desktop.model;

import java.nio.file.Path;
import java.util.Optional;

/** What has become of the file that the user chose. */
public sealed interface FileState {
    /** No file was chosen yet. */
    record None() implements FileState {}

    /**
     * A file is being read.
     *
     * @param path the file
     */
    record Loading(Path path) implements FileState {}

    /**
     * A file is open.
     *
     * @param file the file and its bars
     */
    record Open(LoadedFile file) implements FileState {}

    /**
     * A file could not be read.
     *
     * @param path the file
     * @param problem why
     */
    record Failed(Path path, Problem problem) implements FileState {}

    /** The file that this is about, if there is one. */
    default Optional<Path> chosen() {
        return switch (this) {
            case None() -> Optional.empty();
            case Loading(Path path) -> Optional.of(path);
            case Open(LoadedFile file) -> Optional.of(file.path());
            case Failed(Path path, Problem ignored) -> Optional.of(path);
        };
    }
}
