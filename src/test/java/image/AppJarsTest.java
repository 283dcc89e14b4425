package image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the application's class path is made of. */
class AppJarsTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path target;

    @BeforeEach
    void writeTarget() throws IOException {
        Files.createDirectories(target.resolve("lib"));
        Files.createDirectories(target.resolve("app"));
        for (String name : List.of("tidemark.jar", "lib/b-core-1.2.jar", "lib/a-3.jar", "lib/javafx-base-26.jar")) {
            Files.writeString(target.resolve(name), name);
            Files.setLastModifiedTime(target.resolve(name), LONG_AGO);
        }
    }

    @Test
    void theProgramComesFirstThenTheLibrariesByNameWithoutJavaFx() throws IOException {
        assertEquals(List.of("tidemark.jar", "a-3.jar", "b-core-1.2.jar"), copied(List.of()));
    }

    @Test
    void aLibraryMayBeLeftOut() throws IOException {
        assertEquals(List.of("tidemark.jar", "a-3.jar"), copied(List.of("b-core")));
    }

    @Test
    void whatIsLeftOutMustBeThere() {
        BuildFault fault = assertThrows(BuildFault.class, () -> copied(List.of("c-core", "a")));
        assertTrue(String.valueOf(fault.getMessage()).endsWith("names what is no library of the program: c-core"),
                fault.getMessage());
    }

    @Test
    void timesAreKept() throws IOException {
        copied(List.of());
        assertEquals(LONG_AGO, Files.getLastModifiedTime(target.resolve("app/a-3.jar")));
    }

    /** An archive may round what is more exact, and round it up. */
    @Test
    void timesAreWholeSeconds() throws IOException {
        Files.setLastModifiedTime(target.resolve("lib/a-3.jar"), FileTime.fromMillis(LONG_AGO.toMillis() + 999));
        copied(List.of());
        assertEquals(LONG_AGO, Files.getLastModifiedTime(target.resolve("app/a-3.jar")));
    }

    @Test
    void aLargeLibraryNeedsAReason() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(target.resolve("lib/a-3.jar").toFile(), "rw")) {
            file.setLength(3_000_001);
        }
        BuildFault fault = assertThrows(BuildFault.class, () -> copied(List.of()));
        assertTrue(String.valueOf(fault.getMessage()).contains("large-jar.a = "), fault.getMessage());
        assertEquals(2,
                AppJars.copy(target, List.of("a"), settings(""), Files.createDirectory(target.resolve("x"))).size());
        assertEquals(3, AppJars.copy(target, List.of(), settings("large-jar.a = native code\n"),
                Files.createDirectory(target.resolve("y"))).size());
    }

    private List<String> copied(List<String> without) throws IOException {
        return AppJars.copy(target, without, settings(""), target.resolve("app")).stream()
                .map(jar -> jar.getFileName().toString()).toList();
    }

    private static ImageSettings settings(String more) throws IOException {
        return SettingsReader.read(Files.readString(Path.of("jlink.properties")) + more, "1.0.0");
    }
}
