package dev.tidemark.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import dev.tidemark.base.OutputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class RunLogTest {
    private static final long NOW = Instant.parse("2026-02-26T12:50:30.500Z").toEpochMilli();

    @TempDir
    Path directory;

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    @Test
    void linesAreAppendedAndCopied() throws IOException {
        Path file = Files.writeString(directory.resolve("run.log"), "before\n");
        try (RunLog log = open(file, false)) {
            log.info("Job started");
            log.warning("Look");
            log.error("Bad");
        }
        assertEquals("""
                before
                2026-02-26 12:50:30,500 - INFO - Job started
                2026-02-26 12:50:30,500 - WARNING - Look
                2026-02-26 12:50:30,500 - ERROR - Bad
                """, Files.readString(file));
        assertEquals(Files.readString(file), "before\n" + copy.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anEventIsOneLineWhateverItHolds() throws IOException {
        Path file = directory.resolve("run.log");
        try (RunLog log = open(file, false)) {
            log.info("a\r\nb\u0000");
        }
        assertEquals(List.of("2026-02-26 12:50:30,500 - INFO - a\\r\\nb\\u0000"), Files.readAllLines(file));
    }

    @Test
    void aQuietLogIsNotCopied() {
        try (RunLog log = open(directory.resolve("run.log"), true)) {
            log.info("Job started");
        }
        assertEquals(0, copy.size());
    }

    @Test
    void aLogWithoutAFileIsCopiedOnly() {
        try (RunLog log = RunLog.withoutFile(new PrintStream(copy, true, StandardCharsets.UTF_8), false, () -> NOW)) {
            log.info("Job started");
        }
        assertEquals("2026-02-26 12:50:30,500 - INFO - Job started\n", copy.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLogThatCannotBeOpenedIsAFault() {
        assertTrue(assertThrows(OutputFault.class, () -> open(directory, true)).sentence().contains("is a directory"));
        Path missing = directory.resolve("no/run.log");
        assertTrue(assertThrows(OutputFault.class, () -> open(missing, true)).sentence()
                .contains("its directory does not exist"));
    }

    @Test
    void aFullDiskIsNotSwallowed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        try (RunLog log = open(full, true)) {
            OutputFault fault = assertThrows(OutputFault.class, () -> log.info("x"));
            assertEquals("/dev/full: cannot be written: no space left on device", fault.sentence());
        }
    }

    private RunLog open(Path file, boolean isQuiet) {
        return RunLog.open(file, new PrintStream(copy, true, StandardCharsets.UTF_8), isQuiet, () -> NOW);
    }
}
