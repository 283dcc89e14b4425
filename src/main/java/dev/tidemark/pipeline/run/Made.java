package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the steps so far have made, by what it is. */
final class Made {
    private final Map<String, Path> files = new TreeMap<>();

    void add(Map<String, Path> outputs) {
        files.putAll(outputs);
    }

    /** What a step before has made. */
    Path file(String what) {
        return find(what).orElseThrow(() -> new IllegalStateException("no step before has made " + what));
    }

    /** What a step before has made, where one has. */
    Optional<Path> find(String what) {
        return Optional.ofNullable(files.get(what));
    }

    /** All of it. */
    Map<String, Path> all() {
        return Map.copyOf(files);
    }
}
