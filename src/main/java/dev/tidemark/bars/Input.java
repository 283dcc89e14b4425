package dev.tidemark.bars;

import java.io.InputStream;
import java.nio.file.Path;

/** Where a table of bars comes from. */
public sealed interface Input {
    /** The input as the user named it, for messages. */
    String name();

    /**
     * A file, plain or packed with gzip or zip.
     *
     * @param path the file
     * @param name the file as the user named it
     */
    record File(Path path, String name) implements Input {}

    /**
     * A stream that can be read once, such as standard input. It is not closed.
     *
     * @param stream the bytes, plain or packed with gzip or zip
     * @param name what to call it
     */
    record Stream(InputStream stream, String name) implements Input {}
}
