package dev.tidemark.batch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files a run was told of; before the command line has been judged, any may be missing.
 *
 * @param input the table of bars; {@code -} is standard input
 * @param config the configuration
 * @param output where metrics.json goes
 * @param log where run.log goes
 * @param signals where the signal of every row goes
 * @param report where the report goes
 */
public record BatchFiles(Optional<String> input, Optional<Path> config, Optional<Path> output, Optional<Path> log,
        Optional<Path> signals, Optional<Path> report) {

    /** What stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Whether the table comes from standard input. */
    public boolean readsStandardInput() {
        return input.equals(Optional.of(STANDARD_INPUT));
    }

    /** The file the table comes from; empty when it comes from standard input, and for what can be no file's name. */
    public Optional<Path> inputFile() {
        try {
            return readsStandardInput() ? Optional.empty() : input.map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The input as a message names it. */
    public String inputName() {
        return readsStandardInput() ? "standard input" : input.orElse("input");
    }
}
