package dev.tidemark.architecture.broken.signal;

import java.nio.file.Files;
import java.nio.file.Path;

/** Asks the file system from a room that reads no bars. */
public class TouchesFiles {
    /** Whether there is a file. */
    public boolean isThere(Path path) {
        return Files.exists(path);
    }
}
