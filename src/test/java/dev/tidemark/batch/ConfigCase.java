package dev.tidemark.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.tidemark.base.Fault;
import dev.tidemark.config.ConfigFile;

/**
 * A folder with a {@code config.yaml}, perhaps a {@code set.txt} with a {@code --set} a line, and an {@code expected.txt}
 * that says what comes of them.
 */
record ConfigCase(String name, Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/config-cases");
    private static final String SCHEMA_CANNOT_SAY = "schema: cannot say this";

    static Stream<ConfigCase> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted()
                    .map(folder -> new ConfigCase(folder.getFileName().toString(), folder)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path config() {
        return folder.resolve("config.yaml");
    }

    List<String> assignments() {
        return Files.exists(folder.resolve("set.txt")) ? lines("set.txt") : List.of();
    }

    List<String> expected() {
        List<String> lines = new ArrayList<>(lines("expected.txt"));
        lines.remove(SCHEMA_CANNOT_SAY);
        return lines;
    }

    boolean isRefused() {
        return lines("expected.txt").stream().anyMatch(line -> line.startsWith("fault: "));
    }

    boolean isWarnedOf() {
        return lines("expected.txt").stream().anyMatch(line -> line.startsWith("warning: "));
    }

    boolean isBeyondTheSchema() {
        return lines("expected.txt").contains(SCHEMA_CANNOT_SAY);
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes of it: the warnings, then the settings, or the sentence and the version if it could be read. */
    List<String> outcome() {
        List<String> lines = new ArrayList<>();
        String version = "unknown";
        try {
            ConfigFile file = ConfigFile.read(config(), "config.yaml").with(assignments());
            version = RunSettings.versionOf(file.root()).orElse("unknown");
            RunSettings settings = RunSettings.read(file.root(), warning -> lines.add("warning: " + warning));
            lines.addAll(described(settings));
        } catch (Fault fault) {
            lines.add("fault: " + fault.sentence());
            lines.add("version: " + version);
        }
        return lines;
    }

    private static List<String> described(RunSettings settings) {
        var reading = settings.reading();
        List<String> lines = new ArrayList<>(List.of("seed: " + settings.seed(), "window: " + settings.window(),
                "version: " + settings.version(), "warmup: " + settings.warmup(), "order: " + reading.order()));
        reading.columns().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .forEach(column -> lines.add("column " + column.getKey().key() + ": " + column.getValue()));
        reading.delimiter().ifPresent(it -> lines.add("delimiter: U+" + Integer.toHexString(it)));
        reading.decimal().ifPresent(it -> lines.add("decimal: " + it));
        reading.dates().ifPresent(it -> lines.add("dates: " + it));
        reading.header().ifPresent(it -> lines.add("header: " + it));
        reading.encoding().ifPresent(it -> lines.add("encoding: " + it));
        reading.zone().ifPresent(it -> lines.add("zone: " + it));
        return lines;
    }

    @Override
    public String toString() {
        return name;
    }
}
