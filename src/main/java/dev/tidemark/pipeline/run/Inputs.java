package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a step's result depends on.
 *
 * @param files files and folders
 * @param settings whatever else, as a text that is the same when it means the same
 * @param isTimeless whether the same files and settings always give the same result; if not, the step is never left out
 */
record Inputs(List<Path> files, String settings, boolean isTimeless) {
    Inputs {
        files = List.copyOf(files);
    }

    /** Of a step that files and settings decide. */
    static Inputs of(List<Path> files, String settings) {
        return new Inputs(files, settings, true);
    }
}
