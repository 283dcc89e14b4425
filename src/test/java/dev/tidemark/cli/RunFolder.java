package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a small table and a configuration, for runs. */
record RunFolder(Path directory) {
    static final String TABLE = """
            timestamp,open,high,low,close,volume
            2024-01-01 00:00:00,1,9,1,1,10
            2024-01-01 00:01:00,1,9,1,2,10
            2024-01-01 00:02:00,1,9,1,3.50,10
            2024-01-01 00:03:00,1,9,1,,10
            2024-01-01 00:04:00,1,9,1,-1,10
            2024-01-01 00:05:00,1,9,1,5,10
            """;

    RunFolder {
        try {
            Files.writeString(directory.resolve("data.csv"), TABLE);
            Files.writeString(directory.resolve("config.yaml"), "seed: 42\nwindow: 2\nversion: v1\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path at(String name) {
        return directory.resolve(name);
    }

    Path input() {
        return at("data.csv");
    }

    Path config() {
        return at("config.yaml");
    }

    Path output() {
        return at("metrics.json");
    }

    Path log() {
        return at("run.log");
    }

    /** The arguments of a run on the four files, and more. */
    String[] arguments(String... more) {
        return arguments(input(), config(), output(), log(), more);
    }

    static String[] arguments(Path input, Path config, Path output, Path log, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--batch", "--input", input.toString(), "--config",
                config.toString(), "--output", output.toString(), "--log-file", log.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    List<String> names() throws IOException {
        return names(directory);
    }

    /** The names of the files in a directory. */
    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
