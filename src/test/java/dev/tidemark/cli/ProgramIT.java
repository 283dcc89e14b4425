package dev.tidemark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The packaged program as a process: its streams, its signals, and what is left when it is killed. */
class ProgramIT {
    private static final String SUCCESS = "\\{\"version\": \"v1\", \"rows_processed\": 6, \"metric\": \"signal_rate\", "
            + "\"value\": 0\\.5000, \"latency_ms\": \\d+, \"seed\": 42, \"status\": \"success\"\\}\n";
    private static final String INTERRUPTED = """
            {"version": "v1", "status": "error", "error_message": "the run was interrupted by a signal before it \
            was finished"}
            """;

    @TempDir
    Path directory;

    private RunFolder folder;

    @BeforeEach
    void fill() {
        folder = new RunFolder(directory);
    }

    @Test
    void standardOutputHoldsTheMetricsAlone() throws Exception {
        Program.Ended ended = new Program(directory).run(folder.arguments());
        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.out().matches(SUCCESS), ended.out());
        assertEquals(ended.out(), Files.readString(folder.output()));
        assertEquals(ended.err(), Files.readString(folder.log()));
    }

    @Test
    void theOptionsWorkFromAnyDirectory() throws Exception {
        assumeTrue(Files.exists(Program.options()), "batch.options has not been made");
        Program.Ended ended = new Program(directory).java("@" + Program.options())
                .run(RunFolder.arguments(Path.of("data.csv"), Path.of("config.yaml"), Path.of("metrics.json"),
                        Path.of("run.log"), "--quiet"));
        assertTrue(ended.out().matches(SUCCESS), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    void theBatchAloneRunsWithoutTheLibrariesOfWindows() throws Exception {
        Path jar = copyWithoutWindows();
        Program.Ended ended = new Program(directory).main(jar, "dev.tidemark.BatchMain").run("--input",
                folder.input().toString(), "--config", folder.config().toString(), "--output",
                folder.output().toString(),
                "--log-file", folder.log().toString());
        assertEquals(0, ended.exitCode(), ended.err());
        assertEquals(Files.readString(folder.output()), ended.out());
        assertEquals(0,
                new Program(directory).main(jar, "dev.tidemark.BatchMain").run("sample", "--rows", "2").exitCode());
        assertEquals(64, new Program(directory).main(jar, "dev.tidemark.BatchMain").run().exitCode());
    }

    private Path copyWithoutWindows() throws IOException {
        Path lib = Files.createDirectories(directory.resolve("copy/lib"));
        try (Stream<Path> jars = Files.list(Program.jar().resolveSibling("lib"))) {
            for (Path library : jars.toList()) {
                if (!library.getFileName().toString().matches("(javafx|atlantafx|ikonli)-.*")) {
                    Files.copy(library, lib.resolve(library.getFileName()));
                }
            }
        }
        return Files.copy(Program.jar(), directory.resolve("copy/tidemark.jar"));
    }

    /** What it does not need it would pay for at every start. */
    @Test
    void aBatchRunLoadsNothingOfTheDesktopNorOfThePipeline() throws Exception {
        Path loaded = folder.at("loaded.txt");
        Program.Ended ended = new Program(directory).java("-Xlog:class+load:file=" + loaded).run(folder.arguments());
        assertEquals(0, ended.exitCode(), ended.err());
        String classes = Files.readString(loaded);
        assertTrue(classes.contains(" dev.tidemark.batch.BatchRun "));
        assertFalse(classes.contains(" javafx."), "a class of JavaFX");
        for (String room : List.of("desktop", "pipeline", "market", "quality", "features", "profile", "report",
                "versioning", "http", "cli.volatility")) {
            assertFalse(classes.contains(" dev.tidemark." + room + "."), "a class of " + room);
        }
        for (String library : List.of("com.fasterxml.jackson.databind.", "gg.jte.", "software.amazon.", "org.slf4j.",
                "picocli.", "java.net.http.", "jdk.internal.net.http.", "java.sql.")) {
            assertFalse(classes.contains(" " + library), "a class of " + library);
        }
    }

    @Test
    void withoutADisplayTheDesktopSaysSo() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere there is always a display");
        Program.Ended ended = new Program(directory).without("DISPLAY").without("WAYLAND_DISPLAY").run();
        assertEquals(69, ended.exitCode());
        assertEquals(
                "tidemark: the desktop needs a display, and DISPLAY is not set; without a window the same is done by "
                        + "'tidemark --batch', see 'tidemark --help'\n",
                ended.err());
        assertEquals("", ended.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "damaged"})
    void aCacheThatCannotBeUsedIsPassedOverInSilence(String state) throws Exception {
        assumeTrue(Files.exists(Program.options()), "batch.options has not been made");
        Path cache = folder.at("cache.aot");
        if (state.equals("damaged")) {
            Files.writeString(cache, "not a cache");
        }
        Path options = Files.writeString(folder.at("options"), Files.readString(Program.options())
                .replaceAll("-XX:AOTCache=.*", "-XX:AOTCache=" + cache + "\""));
        Program.Ended ended = new Program(directory).java("@" + options).run(folder.arguments("--quiet"));
        assertTrue(ended.out().matches(SUCCESS), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    void aPipeWithAFileNameIsReadOnce() throws Exception {
        Path pipe = Path.of("/dev/stdin");
        assumeTrue(Files.exists(pipe), "this system has no /dev/stdin");
        Process process = new Program(directory).start(RunFolder.arguments(pipe, folder.config(), folder.output(),
                folder.log(), "--report", folder.at("report.json").toString()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(RunFolder.TABLE.getBytes(StandardCharsets.UTF_8));
        }
        Program.Ended ended = Program.end(process);
        assertTrue(ended.out().matches(SUCCESS), ended.out());
        assertTrue(Files.readString(folder.at("report.json")).contains("\"/dev/stdin\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalEndsTheRunWithItsErrorAndItsCode(String signal) throws Exception {
        assumeFalse(isIgnored(signal), "the tests were started to ignore it, as a job in the background is");
        Process process = new Program(directory)
                .start(RunFolder.arguments(Path.of("-"), folder.config(), folder.output(), folder.log()));
        OutputStream in = process.getOutputStream();
        in.write(RunFolder.TABLE.getBytes(StandardCharsets.UTF_8));
        in.flush();
        BufferedReader events = process.errorReader(StandardCharsets.UTF_8);
        assertTrue(events.readLine().endsWith("Job started"));
        assertTrue(events.readLine().contains("Config validated"));
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor());
        Program.Ended ended = Program.end(process);
        assertEquals(signal.equals("TERM") ? 143 : 130, ended.exitCode());
        assertEquals(INTERRUPTED, ended.out());
        assertEquals(INTERRUPTED, Files.readString(folder.output()));
        assertTrue(Files.readString(folder.log()).endsWith(" - INFO - Job ended with status error\n"));
    }

    /** Whether this process ignores a signal, and with it all that it starts; as far as the system tells. */
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        int bit = (signal.equals("INT") ? 2 : 15) - 1;
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> new BigInteger(line.substring(7).strip(), 16).testBit(bit));
    }

    @Test
    void aConfigurationFromAPipeIsReadOnce() throws Exception {
        Path pipe = pipe("config.pipe");
        Process process = new Program(directory)
                .start(RunFolder.arguments(folder.input(), pipe, folder.output(), folder.log()));
        Files.writeString(pipe, "seed: [");
        Program.Ended ended = Program.end(process);
        assertEquals(78, ended.exitCode(), ended.err());
        assertEquals(ended.out(), Files.readString(folder.output()));
    }

    @Test
    void standardInputThatIsClosedIsNoInput() throws Exception {
        assumeTrue(Files.exists(Program.options()), "batch.options has not been made");
        Process process = new ProcessBuilder("sh", "-c", "exec \"$0\" \"$@\" <&-",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + Program.options(), "-jar",
                "" + Program.jar(), "--batch", "--input", "-", "--config", "config.yaml", "--output", "metrics.json",
                "--log-file", "run.log").directory(directory.toFile()).start();
        Program.Ended ended = Program.end(process);
        assertTrue(ended.exitCode() == 65 || ended.exitCode() == 66, ended.exitCode() + ended.err());
        assertEquals(ended.out(), Files.readString(folder.output()));
    }

    private Path pipe(String name) throws Exception {
        Path pipe = folder.at(name);
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no named pipes here");
        return pipe;
    }

    @Test
    void aLineOfAGigabyteEndsInASentenceNotInMemory() throws Exception {
        Process process = new Program(directory).java("-Xmx32m")
                .start(RunFolder.arguments(Path.of("-"), folder.config(), folder.output(), folder.log(), "--quiet"));
        byte[] sevens = new byte[1 << 20];
        Arrays.fill(sevens, (byte) '7');
        try (OutputStream in = process.getOutputStream()) {
            in.write("close\n1\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1024; i++) {
                in.write(sevens);
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("pipe"), "the program stops to read: " + e);
        }
        Program.Ended ended = Program.end(process);
        assertEquals(65, ended.exitCode(), ended.out());
        assertTrue(ended.out().contains("standard input, line 3: is longer than"), ended.out());
    }

    @Test
    void aKilledRunNeverLeavesHalfAFile() throws Exception {
        Files.writeString(folder.output(), "old");
        for (int lines = 0; lines <= 8; lines++) {
            Process process = new Program(directory)
                    .start(folder.arguments("--signals", folder.at("signals.csv").toString()));
            BufferedReader events = process.errorReader(StandardCharsets.UTF_8);
            for (int i = 0; i < lines && events.readLine() != null; i++) {
                assertTrue(process.pid() > 0);
            }
            process.destroyForcibly().waitFor();
            String output = Files.readString(folder.output());
            assertTrue(output.equals("old") || output.matches(SUCCESS), output);
            assertFalse(Files.exists(folder.at("signals.csv"))
                    && Files.readAllLines(folder.at("signals.csv")).size() != 7, "signals are whole or not there");
        }
        assertEquals(0, new Program(directory).run(folder.arguments()).exitCode());
        assertTrue(Files.readString(folder.output()).matches(SUCCESS));
    }

    @Test
    void runsOnTheSameFilesAtOnceDoNotTearThem() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            processes.add(new Program(directory).start(folder.arguments("--quiet")));
        }
        for (Process process : processes) {
            assertEquals(0, Program.end(process).exitCode());
        }
        assertTrue(Files.readString(folder.output()).matches(SUCCESS));
        List<String> lines = Files.readAllLines(folder.log());
        assertEquals(0, lines.size() % processes.size());
        for (String line : lines) {
            assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} - (INFO|WARNING) - [A-Z].*"),
                    line);
        }
        assertEquals(List.of("config.yaml", "data.csv", "metrics.json", "run.log"), folder.names());
    }

    @Test
    void aFullDiskLeavesTheOlderMetricsAndNothingElse() throws Exception {
        Path disk = Files.createDirectory(folder.at("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()).start();
        assumeTrue(mount.waitFor() == 0, "a small disk can only be mounted by the superuser");
        try {
            Path output = Files.writeString(disk.resolve("metrics.json"), "old");
            fill(disk.resolve("filler"));
            Program.Ended ended = new Program(directory)
                    .run(RunFolder.arguments(folder.input(), folder.config(), output, folder.log()));
            assertEquals(73, ended.exitCode());
            assertTrue(ended.out().contains("no space left on device"), ended.out());
            assertEquals("old", Files.readString(output));
            assertEquals(List.of("filler", "metrics.json"), RunFolder.names(disk));
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("space"), "the disk is full: " + e);
        }
    }
}
