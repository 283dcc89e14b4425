package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files, so that tests can answer in their place. */
public interface Dialogs {
    /** What a file is for. */
    enum FileKind {
        BARS,
        CONFIG,
        METRICS,
        LOG,
        SIGNALS,
        PNG,
        SVG
    }

    /** Asks for a file to open; empty when the user thinks better of it. */
    Optional<Path> open(FileKind kind);

    /**
     * Asks for a file to save to; empty when the user thinks better of it.
     *
     * @param suggestion the name that is suggested
     */
    Optional<Path> save(FileKind kind, String suggestion);
}
