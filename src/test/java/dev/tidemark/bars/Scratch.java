package dev.tidemark.bars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A folder for temporary copies and one for inputs, for the length of a test; the first must be empty in the end. */
final class Scratch implements AutoCloseable {
    private final Path inputs = newFolder();
    private final Path spool = newFolder();
    private int files;

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("tidemark-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where temporary copies go. */
    Path spool() {
        return spool;
    }

    /** Where inputs may lie. */
    Path inputs() {
        return inputs;
    }

    /** An input that is a file with these bytes. */
    Input file(byte[] bytes) {
        try {
            files++;
            return new Input.File(Files.write(inputs.resolve("input-" + files), bytes), "t.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<Path> left = contents(spool);
        List<Path> written = contents(inputs);
        try {
            for (Path path : left) {
                Files.delete(path);
            }
            for (Path path : written) {
                Files.delete(path);
            }
            Files.delete(spool);
            Files.delete(inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of(), left, "temporary files left behind");
    }

    private static List<Path> contents(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
