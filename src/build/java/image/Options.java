package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes argument files for the {@code java} command. */
final class Options {
    private Options() {}

    /** Writes options to a file, a line each. */
    static void write(Path file, List<String> options) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String option : options) {
            lines.add('"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        Files.write(file, lines);
    }
}
