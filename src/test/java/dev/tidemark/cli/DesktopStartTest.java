package dev.tidemark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.tidemark.base.UnavailableFault;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.Interruption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DesktopStartTest {
    @TempDir
    private Path folder = Path.of("");
    private final List<Optional<Path>> opened = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int open(Map<String, String> environment, BiConsumer<Optional<Path>, Consumer<Throwable>> desktop,
            String... args) {
        Host host = new Host(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8), environment, () -> 0, () -> 0, folder,
                Interruption.NEVER);
        return Tidemark.open(args, host, desktop);
    }

    private int open(String... args) {
        return open(Map.of(), (file, trace) -> opened.add(file), args);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothingAndAFileAloneAreForTheDesktop() {
        assertTrue(Tidemark.isForDesktop(new String[0]));
        assertTrue(Tidemark.isForDesktop(new String[]{"data.csv"}));
        for (String other : List.of("--batch", "-h", "--help", "-", "sample", "completion", "")) {
            assertFalse(Tidemark.isForDesktop(new String[]{other}), other);
        }
        assertFalse(Tidemark.isForDesktop(new String[]{"a.csv", "b.csv"}));
        assertFalse(Tidemark.isForDesktop(new String[]{"--check", "--input", "a.csv"}));
    }

    @Test
    void theDesktopOpensWithTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "close\n1\n");
        assertEquals(0, open());
        assertEquals(0, open(file.toString()));
        assertEquals(List.of(Optional.empty(), Optional.of(file)), opened);
        assertEquals("", said());
    }

    @Test
    void aFileThatIsNotThereIsSaidWhereTheCommandWasTyped() {
        Path missing = folder.resolve("none.csv");
        assertEquals(66, open(missing.toString()));
        assertEquals(
                "tidemark: " + missing + ": there is no such file, expected one with bars to open in the desktop\n",
                said());
        assertTrue(opened.isEmpty());
    }

    @Test
    void aMisspeltCommandIsNoFile() {
        assertEquals(64, open("smaple"));
        assertTrue(said().contains("unknown command 'smaple'; did you mean 'sample'?"), said());
    }

    @Test
    void aNameThatNoFileCanHaveIsNotThere() {
        assertEquals(66, open("a\0b"));
        assertTrue(said().startsWith("tidemark: a\\u0000b: there is no such file"), said());
    }

    @Test
    void withoutADisplayThereIsASentenceACodeAndNoTrace() {
        assertEquals(69, open(Map.of("TIDEMARK_DEBUG", "1"), (file, trace) -> {
            throw new UnavailableFault("the desktop needs a display");
        }));
        assertEquals("tidemark: the desktop needs a display\n", said());
    }

    @Test
    void internalErrorsThatTheWindowSurvivesAreTracedWhenAskedFor() {
        assertEquals(0, open(Map.of(), (file, trace) -> trace.accept(new IllegalStateException("quiet"))));
        assertEquals("", said());
        assertEquals(0, open(Map.of("TIDEMARK_DEBUG", "1"),
                (file, trace) -> trace.accept(new IllegalStateException("broken"))));
        assertTrue(said().contains("IllegalStateException: broken"), said());
    }
}
