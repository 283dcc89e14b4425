package dev.tidemark.pipeline.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;

/** A project in a folder, for tests, with what a person does in it. */
final class Clone {
    private final Path folder;
    private final Surroundings surroundings;
    private final List<String> warnings = new ArrayList<>();

    Clone(Path folder, Map<String, String> environment) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.surroundings = new Surroundings(folder, environment, () -> Instant.parse("2026-02-26T12:50:30.500Z"),
                folder, warnings::add, Progress.NONE, Cancellation.NEVER);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Path at(String name) {
        return folder.resolve(name);
    }

    Clone write(String name, String text) throws IOException {
        Files.createDirectories(at(name).getParent());
        Files.writeString(at(name), text);
        return this;
    }

    String read(String name) throws IOException {
        return Files.readString(at(name));
    }

    /** Takes over what Git would bring: all but the data. */
    void take(Clone other, String... names) throws IOException {
        for (String name : names) {
            write(name, other.read(name));
        }
    }

    /** Throws all objects of the cache away. */
    void forget() throws IOException {
        try (Stream<Path> files = Files.walk(at(".dvc/cache"))) {
            for (Path file : files.sorted((one, two) -> two.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    Answer init(String remote) {
        return init(new RemoteBlock(Optional.of(remote).filter(url -> !url.isEmpty()), "storage", Optional.empty(),
                Optional.empty()), Optional.empty(), Optional.empty());
    }

    Answer init(RemoteBlock remote, Optional<String> config, Optional<String> input) {
        VolatilityConfig settings = VolatilityConfig.read(config.map(this::at), warnings::add);
        return InitVersions.run(settings, new InitVersions.Request(config.map(this::at), input, remote), surroundings);
    }

    Answer add(String... paths) {
        return AddVersion.run(List.of(paths), surroundings);
    }

    Answer status(boolean isRemoteAsked, String... paths) {
        return VersionStatus.run(List.of(paths), isRemoteAsked, Optional.empty(), surroundings);
    }

    Answer push(String... paths) {
        return PushVersions.run(List.of(paths), Optional.empty(), 4, surroundings);
    }

    Answer pull(String... paths) {
        return pull(false, paths);
    }

    Answer pull(boolean isForced, String... paths) {
        return PullVersions.run(
                new PullVersions.Request(List.of(paths), Optional.empty(), 4, isForced, Optional.empty()),
                surroundings);
    }

    Answer log(String... paths) {
        return VersionLog.run(List.of(paths), 20, surroundings);
    }
}
