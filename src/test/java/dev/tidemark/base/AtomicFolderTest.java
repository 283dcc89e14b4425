package dev.tidemark.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AtomicFolderTest {
    @TempDir
    Path around;

    @Test
    void itIsThereWhenItIsCommitted() throws IOException {
        Path target = around.resolve("new");
        try (AtomicFolder folder = AtomicFolder.begin(target)) {
            folder.write("a", new byte[]{1});
            assertFalse(Files.exists(target));
            folder.commit();
        }
        assertEquals(List.of("new"), names(around));
        assertEquals(List.of("a"), names(target));
    }

    @Test
    void itTakesThePlaceOfAnotherAsAWhole() throws IOException {
        write("old");
        write("new");
        assertEquals(List.of("target"), names(around));
        assertEquals(List.of("new"), names(around.resolve("target")));
    }

    @Test
    void withoutACommitNothingChanges() throws IOException {
        write("old");
        try (AtomicFolder folder = AtomicFolder.begin(around.resolve("target"))) {
            folder.write("new", new byte[]{2});
        }
        assertEquals(List.of("target"), names(around));
        assertEquals(List.of("old"), names(around.resolve("target")));
    }

    @Test
    void itIsCommittedOnce() {
        try (AtomicFolder folder = AtomicFolder.begin(around.resolve("target"))) {
            folder.commit();
            assertThrows(IllegalStateException.class, folder::commit);
        }
    }

    @Test
    void aFileIsNotReplacedByAFolder() throws IOException {
        Path file = Files.writeString(around.resolve("file"), "x");
        assertEquals(file + ": is a file; expected a folder to write to",
                assertThrows(OutputFault.class, () -> AtomicFolder.begin(file)).sentence());
        Path below = file.resolve("folder");
        assertEquals(below + ": cannot be written because the directory " + file + " does not exist; create it first",
                assertThrows(OutputFault.class, () -> AtomicFolder.begin(below)).sentence());
    }

    @Test
    void aFileIsWrittenOnce() {
        try (AtomicFolder folder = AtomicFolder.begin(around.resolve("target"))) {
            folder.write("a", new byte[0]);
            assertThrows(OutputFault.class, () -> folder.write("a", new byte[0]));
        }
    }

    private void write(String name) {
        try (AtomicFolder folder = AtomicFolder.begin(around.resolve("target"))) {
            folder.write(name, new byte[]{1});
            folder.commit();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
