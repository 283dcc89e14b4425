package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class ModelFoldersTest {
    @TempDir
    private Path temporary;

    private Instant now = Instant.parse("2026-02-26T12:00:00Z");

    private ModelFolders folders;

    @BeforeEach
    void open() {
        folders = new ModelFolders(temporary, () -> now);
    }

    private Path use(String source) throws IOException {
        now = now.plusSeconds(60);
        Path model = Files.createDirectories(folders.of("http://localhost:5000", source));
        Files.createDirectories(model.resolve("inside"));
        Files.writeString(model.resolve("inside/model.ubj"), source);
        folders.used(model);
        return model;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(temporary.resolve("tidemark-models"))) {
            return all.sorted().toList();
        }
    }

    @Test
    void theLastThreeModelsAreKept() throws IOException {
        List<Path> used = IntStream.range(0, 50).mapToObj(i -> {
            try {
                return use("model " + i);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toList();
        assertEquals(used.subList(47, 50).stream().sorted().toList(), left());
        use("model 47");
        use("model 50");
        assertEquals(Stream.of(used.get(47), used.get(49), folders.of("http://localhost:5000", "model 50")).sorted()
                .toList(), left(), "what was used again is not the oldest");
    }

    @Test
    void whatAKilledFetchLeftIsTakenAwayAfterADay() throws IOException {
        use("a");
        Path hidden = Files.createDirectory(temporary.resolve("tidemark-models/.tidemark-1.tmp"));
        Files.setLastModifiedTime(hidden, FileTime.from(now));
        Path model = use("a");
        assertEquals(List.of(hidden, model), left(), "it may go on still");
        now = now.plus(Duration.ofDays(1));
        use("a");
        assertEquals(List.of(model), left());
    }

    @Test
    void everyServerAndEverySourceHasAFolderOfItsOwn() {
        assertNotEquals(folders.of("http://a", "1"), folders.of("http://a", "2"));
        assertNotEquals(folders.of("http://a", "1"), folders.of("http://b", "1"));
        assertEquals(folders.of("http://a", "1"), folders.of("http://a", "1"));
    }
}
