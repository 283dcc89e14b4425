package dev.tidemark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import dev.tidemark.batch.Host;
import dev.tidemark.batch.Interruption;

/** Runs command lines within the test's own process. */
final class TestRun {
    static final String TIME = "2026-02-26 12:50:30,500";
    private static final long NOW = Instant.parse("2026-02-26T12:50:30.500Z").toEpochMilli();

    /** How a command line ended. */
    record Result(int exitCode, String out, String err) {}

    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = new ByteArrayOutputStream();
    private Map<String, String> environment = Map.of();
    private Interruption interruption = Interruption.NEVER;

    TestRun in(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
        return this;
    }

    TestRun in(InputStream stream) {
        in = stream;
        return this;
    }

    TestRun out(OutputStream stream) {
        out = stream;
        return this;
    }

    TestRun environment(String name, String value) {
        environment = Map.of(name, value);
        return this;
    }

    TestRun interruption(Interruption heard) {
        interruption = heard;
        return this;
    }

    Result run(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Host host = new Host(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), environment, () -> NOW,
                () -> 127, Path.of(System.getProperty("java.io.tmpdir")), interruption);
        int exitCode = Tidemark.run(args, host);
        String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new Result(exitCode, printed, err.toString(StandardCharsets.UTF_8));
    }
}
