package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** States of the file system that no folder of files can hold. */
class FileStatesTest {
    @TempDir
    Path directory;

    private RunFolder folder;

    @BeforeEach
    void fill() {
        folder = new RunFolder(directory);
    }

    @Test
    void aDirectoryIsNoInput() throws IOException {
        Path input = Files.createDirectory(folder.at("folder"));
        assertError(66, "is a folder", input, folder.config(), folder.output(), folder.log());
    }

    @Test
    void aDirectoryIsNoConfiguration() throws IOException {
        Path config = Files.createDirectory(folder.at("folder"));
        assertError(78, "directory", folder.input(), config, folder.output(), folder.log());
    }

    @Test
    void anUnreadableInputIsNoInput() throws IOException {
        Files.setPosixFilePermissions(folder.input(), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(folder.input()), "the superuser may read everything");
        assertError(66, "permission", folder.input(), folder.config(), folder.output(), folder.log());
    }

    @Test
    void anUnreadableConfigurationIsAConfigurationError() throws IOException {
        Files.setPosixFilePermissions(folder.config(), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(folder.config()), "the superuser may read everything");
        assertError(78, "may not be read", folder.input(), folder.config(), folder.output(), folder.log());
    }

    @Test
    void aMissingOutputDirectoryIsNotMade() {
        Path output = folder.at("no/metrics.json");
        String json = assertOutputFault("does not exist; create it first", output, folder.log());
        assertTrue(json.contains("\"version\": \"v1\""), json);
        assertFalse(Files.exists(folder.at("no")));
    }

    @Test
    void aReadOnlyOutputDirectoryIsAFault() throws IOException {
        Path closed = Files.createDirectory(folder.at("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
        assertOutputFault("permission denied", closed.resolve("metrics.json"), folder.log());
    }

    @Test
    void aDirectoryIsNoOutput() throws IOException {
        Path output = Files.createDirectory(folder.at("folder"));
        assertOutputFault("is a directory; expected the name of a file to write", output, folder.log());
    }

    @Test
    void aLogThatCannotBeOpenedIsToldInTheOutput() throws IOException {
        String json = assertOutputFault("its directory does not exist", folder.output(), folder.at("no/run.log"));
        assertEquals(json, Files.readString(folder.output()));
    }

    @Test
    void aFullDiskUnderTheOutputIsAFault() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        assertOutputFault("no space left on device", Path.of("/dev/full"), folder.log());
    }

    @Test
    void aFullDiskUnderTheLogIsAFault() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        String json = assertOutputFault("/dev/full: cannot be written: no space left on device", folder.output(),
                Path.of("/dev/full"));
        assertEquals(json, Files.readString(folder.output()));
    }

    @Test
    void aFullDiskUnderTheSignalsIsAFault() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        TestRun.Result result = new TestRun().run(folder.arguments("--signals", "/dev/full"));
        assertEquals(73, result.exitCode());
        assertEquals(result.out(), Files.readString(folder.output()));
    }

    @Test
    void theInputIsNeverTheOutput() throws IOException {
        assertError(64, "--output and --input name the same file", folder.input(), folder.config(), folder.input(),
                folder.log());
        assertEquals(RunFolder.TABLE, Files.readString(folder.input()));
    }

    @Test
    void aHardLinkToTheInputIsTheInput() throws IOException {
        Path link = Files.createLink(folder.at("hard"), folder.input());
        assertError(64, "name the same file", folder.input(), folder.config(), link, folder.log());
        assertEquals(RunFolder.TABLE, Files.readString(folder.input()));
    }

    @Test
    void aSymbolicLinkToTheConfigurationIsTheConfiguration() throws IOException {
        Path link = Files.createSymbolicLink(folder.at("soft"), folder.config());
        String before = Files.readString(folder.config());
        assertError(64, "name the same file", folder.input(), folder.config(), link, folder.log());
        assertEquals(before, Files.readString(folder.config()));
    }

    @Test
    void theLogIsNeverTheOutput() throws IOException {
        Path both = folder.at("both");
        assertError(64, "--output and --log-file name the same file", folder.input(), folder.config(), both,
                folder.at("./both"));
        assertFalse(Files.exists(both));
    }

    @Test
    void theLogIsNeverTheInput() throws IOException {
        TestRun.Result result = new TestRun()
                .run(RunFolder.arguments(folder.input(), folder.config(), folder.output(), folder.input()));
        assertEquals(64, result.exitCode());
        assertEquals(RunFolder.TABLE, Files.readString(folder.input()));
        assertEquals(result.out(), Files.readString(folder.output()), "the output harms nobody");
    }

    @Test
    void anOlderOutputIsReplacedByTheError() throws IOException {
        Files.writeString(folder.output(), "old");
        Files.delete(folder.input());
        TestRun.Result result = new TestRun().run(folder.arguments());
        assertEquals(66, result.exitCode());
        assertEquals(result.out(), Files.readString(folder.output()));
    }

    private String assertOutputFault(String part, Path output, Path log) {
        return assertError(73, part, folder.input(), folder.config(), output, log);
    }

    private String assertError(int exitCode, String part, Path input, Path config, Path output, Path log) {
        TestRun.Result result = new TestRun().run(RunFolder.arguments(input, config, output, log));
        assertTrue(result.out().startsWith("{\"version\": \"") && result.out().endsWith("\"}\n"), result.out());
        assertEquals(1, result.out().lines().count());
        assertTrue(result.out().contains(part), result.out());
        assertEquals(exitCode, result.exitCode());
        return result.out();
    }
}
