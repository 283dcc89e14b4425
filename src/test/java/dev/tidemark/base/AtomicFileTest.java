package dev.tidemark.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class AtomicFileTest {
    @TempDir
    Path directory;

    @Test
    void writesAWholeFile() throws IOException {
        Path target = directory.resolve("a.json");
        AtomicFile.write(target, bytes("one"));
        AtomicFile.write(target, bytes("two"));
        assertEquals("two", Files.readString(target));
        assertEquals(1, entries());
    }

    @Test
    void theTargetIsUntouchedUntilTheCommit() throws IOException {
        Path target = Files.writeString(directory.resolve("a.json"), "old");
        try (AtomicFile file = AtomicFile.begin(target)) {
            file.write('n');
            file.write(bytes("ew"), 0, 2);
            assertEquals("old", Files.readString(target));
            file.commit();
            assertEquals("new", Files.readString(target));
            assertThrows(IllegalStateException.class, file::commit);
        }
        assertEquals("new", Files.readString(target));
    }

    @Test
    void closingWithoutCommitLeavesNothingBehind() throws IOException {
        Path target = directory.resolve("a.json");
        try (AtomicFile file = AtomicFile.begin(target)) {
            file.write(1);
        }
        assertEquals(0, entries());
    }

    @Test
    void aMissingDirectoryIsNamedAndNotMade() {
        Path target = directory.resolve("no/a.json");
        OutputFault fault = assertThrows(OutputFault.class, () -> AtomicFile.begin(target));
        assertEquals(target + ": cannot be written because the directory " + directory.resolve("no")
                + " does not exist; create it first", fault.sentence());
        assertFalse(Files.exists(directory.resolve("no")));
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "");
        assertSentence(" is not a directory", file.resolve("a.json"));
    }

    @Test
    void aDirectoryIsNoTarget() {
        assertSentence(": is a directory; expected the name of a file to write", directory);
    }

    @Test
    void symbolicLinksThatFormALoopAreToldSo() throws IOException {
        Path loop = directory.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertSentence("its symbolic links form a loop", loop);
    }

    @Test
    void aLinkStaysAndItsFileIsReplaced() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("elsewhere/real"));
        AtomicFile.write(link, bytes("one"));
        AtomicFile.write(link, bytes("two"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("two", Files.readString(elsewhere.resolve("real")));
    }

    @Test
    void permissionsOfTheTargetAreKept() throws IOException {
        Path target = Files.writeString(directory.resolve("a.json"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(target, bytes("new"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    }

    @Test
    void aNewFileHasTheUsualPermissions() throws IOException {
        Path usual = Files.createFile(directory.resolve("usual"));
        Path target = directory.resolve("a.json");
        AtomicFile.write(target, bytes("new"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(target));
    }

    @Test
    void aDeviceIsWrittenDirectly() {
        AtomicFile.write(Path.of("/dev/null"), bytes("gone"));
        assertTrue(Files.exists(Path.of("/dev/null")) && !Files.isRegularFile(Path.of("/dev/null")));
    }

    @Test
    void aFullDiskIsToldInASentence() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        OutputFault fault = assertThrows(OutputFault.class, () -> AtomicFile.write(full, bytes("x")));
        assertEquals("/dev/full: cannot be written: no space left on device", fault.sentence());
    }

    private void assertSentence(String part, Path target) {
        OutputFault fault = assertThrows(OutputFault.class, () -> AtomicFile.begin(target));
        assertTrue(fault.sentence().contains(part), fault.sentence());
    }

    private long entries() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
