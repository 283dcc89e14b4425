package dev.tidemark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SampleCommandTest {
    @TempDir
    private Path directory;

    @Test
    void withItsDefaultsItMakesDataCsv() throws IOException {
        assertArrayEquals(Files.readAllBytes(Path.of("data.csv")), standardOutput("--rows", "10000"));
    }

    @Test
    void aFileHoldsTheBytesOfStandardOutput() throws IOException {
        Path file = directory.resolve("bars.csv");

        run(OutputStream.nullOutputStream(), "--rows", "3", "--output", file.toString());

        assertArrayEquals(standardOutput("--rows", "3"), Files.readAllBytes(file));
    }

    @Test
    void everyOptionCounts() {
        String usual = text("--rows", "2");

        assertTrue(usual.contains("\n2024-01-01 00:01:00,"));
        assertTrue(text("--rows", "2", "--interval", "4h").contains("\n2024-01-01 04:00:00,"));
        assertTrue(text("--rows", "2", "--start", "2025-03-01 06:00").contains("\n2025-03-01 06:01:00,"));
        assertTrue(!text("--rows", "2", "--seed", "-7").equals(usual));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "--rows=0 | --rows is 0, but at least 1 row was expected", //
            "--rows=-5 | --rows is -5, but at least 1 row was expected",
            "--rows=1 --interval=2w | --interval is '2w', but a whole number and s, m, h or d was expected, from 1s to 365d, such as 5m",
            "--rows=1 --start=soon | --start is 'soon', but a date or a date and time in whole seconds was expected, from year 0000 to 9999, such as 2024-01-01 or 2024-01-01T00:00:00Z",
            "--rows=3 --interval=1d --start=9999-12-30 | --rows is 3, but from 9999-12-30T00:00:00Z in steps of 1d only 2 bars come before the year 10000"})
    void anOptionThatMakesNoSenseIsAUsageFault(String options, String sentence) {
        UsageFault fault = assertThrows(UsageFault.class, () -> standardOutput(options.split(" ")));

        assertEquals(sentence, fault.sentence());
    }

    @Test
    void theLastBarMayBeTheLastOfTheYear9999() {
        assertTrue(text("--rows=2", "--interval=1d", "--start=9999-12-30").contains("\n9999-12-31 00:00:00,"));
    }

    @Test
    void rowsMustBeSaid() {
        assertThrows(ParameterException.class, () -> standardOutput());
    }

    @Test
    void aReaderThatHasGoneIsNoFault() {
        run(failing("Broken pipe"), "--rows", "1000000000");
    }

    @Test
    void aFullDiskBehindStandardOutputIsAFault() {
        OutputFault fault = assertThrows(OutputFault.class,
                () -> run(failing("No space left on device"), "--rows", "1"));

        assertEquals("standard output cannot be written: No space left on device", fault.sentence());
    }

    @Test
    void aDirectoryThatIsNotThereIsAFault() {
        Path file = directory.resolve("missing").resolve("bars.csv");

        OutputFault fault = assertThrows(OutputFault.class,
                () -> run(OutputStream.nullOutputStream(), "--rows", "1", "--output", file.toString()));

        assertTrue(fault.sentence().contains(file.toString()));
    }

    @Test
    void aFileHasThePermissionsThatAnyNewFileHas() throws IOException {
        Path file = directory.resolve("bars.csv");
        run(OutputStream.nullOutputStream(), "--rows", "1", "--output", file.toString());

        Path other = Files.createFile(directory.resolve("other"));
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
    }

    @Test
    void aCancelledRunLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("bars.csv"), "old");
        SampleCommand command = new SampleCommand(OutputStream.nullOutputStream(), () -> true);

        assertThrows(CancelledFault.class,
                () -> run(command, "--rows", "1000000000", "--output", file.toString()));

        assertEquals("old", Files.readString(file));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void helpFitsATerminalAndShowsExamples() {
        StringWriter help = new StringWriter();
        new CommandLine(new SampleCommand(OutputStream.nullOutputStream(), Cancellation.NEVER))
                .setOut(new PrintWriter(help)).execute("--help");

        assertTrue(help.toString().contains("tidemark sample --rows 10000 --output data.csv"));
        assertTrue(help.toString().lines().allMatch(line -> line.length() <= 80));
    }

    private static String text(String... args) {
        return new String(standardOutput(args), StandardCharsets.US_ASCII);
    }

    private static byte[] standardOutput(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(out, args);
        return out.toByteArray();
    }

    private static void run(OutputStream out, String... args) {
        run(new SampleCommand(out, Cancellation.NEVER), args);
    }

    /** Without picocli's own handling of exceptions, which belongs to the root command. */
    private static void run(SampleCommand command, String... args) {
        new CommandLine(command).parseArgs(args);
        command.run();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
