package dev.tidemark.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

import dev.tidemark.batch.Interruption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a run writes, in full. */
class BatchOutputsTest {
    private static final String METRICS = """
            {"version": "v1", "rows_processed": 6, "metric": "signal_rate", "value": 0.5000, "latency_ms": 127, \
            "seed": 42, "status": "success"}
            """;

    @TempDir
    Path directory;

    private RunFolder folder;

    @BeforeEach
    void fill() {
        folder = new RunFolder(directory);
    }

    @Test
    void metricsAreTheSameInTheFileAndOnStandardOutput() throws IOException {
        TestRun.Result result = new TestRun().run(folder.arguments());
        assertEquals(METRICS, result.out());
        assertEquals(METRICS, Files.readString(folder.output()));
        assertEquals(0, result.exitCode());
    }

    @Test
    void theLogTellsTheRunEventByEvent() throws IOException {
        TestRun.Result result = new TestRun().run(folder.arguments("--set", "widnow=3"));
        assertEquals("""
                INFO - Job started
                WARNING - --set widnow=3: unknown key 'widnow'; did you mean 'window'?
                INFO - Config validated: seed=42, window=2, version=v1
                INFO - Rows loaded: 6 from data.csv (UTF-8, comma-separated, with header, close in column 5 'close', \
                times in column 1 'timestamp' as yyyy-MM-dd HH:mm:ss); repairs: none
                WARNING - Missing closes: 1 row has no close; a window that holds one has no rolling mean
                WARNING - Prices at or below zero: 1 row has such a close
                INFO - Rolling mean computed: window=2, 3 of 6 rows have one
                INFO - Signals generated: 3 of 6 rows, 0 exact ties, 0 crossings up, 0 down
                INFO - Metrics: rows_processed=6, signal_rate=0.5000, latency_ms=127
                INFO - Job ended with status success
                """, events(Files.readString(folder.log())));
        assertEquals(Files.readString(folder.log()), result.err());
    }

    @Test
    void aSecondRunIsAppendedToTheLog() throws IOException {
        new TestRun().run(folder.arguments("--quiet"));
        String once = Files.readString(folder.log());
        assertEquals("", new TestRun().run(folder.arguments("--quiet")).err());
        assertEquals(once + once, Files.readString(folder.log()));
    }

    @Test
    void aWindowLongerThanTheFileIsWarnedOf() throws IOException {
        new TestRun().run(folder.arguments("--set", "window=7"));
        assertTrue(Files.readString(folder.log()).contains(" - WARNING - Window longer than the file: 7 rows wanted, "
                + "6 there; no row has a rolling mean and the signal rate is 0.0000"));
    }

    @Test
    void noRowWithARollingMeanIsWarnedOf() throws IOException {
        new TestRun().run(folder.arguments("--set", "window=5"));
        assertTrue(Files.readString(folder.log()).contains(" - WARNING - No row has a rolling mean"));
    }

    @Test
    void signalsAreWrittenRowByRow() throws IOException {
        new TestRun().run(folder.arguments("--signals", folder.at("signals.csv").toString()));
        assertEquals("""
                time,close,rolling_mean,signal
                2024-01-01T00:00:00Z,1,,0
                2024-01-01T00:01:00Z,2,1.5,1
                2024-01-01T00:02:00Z,3.5,2.75,1
                2024-01-01T00:03:00Z,,,0
                2024-01-01T00:04:00Z,-1,,0
                2024-01-01T00:05:00Z,5,2,1
                """, Files.readString(folder.at("signals.csv")));
    }

    @Test
    void aFailedRunLeavesSignalsAndReportAsTheyWere() throws IOException {
        Path signals = Files.writeString(folder.at("signals.csv"), "old");
        Path report = Files.writeString(folder.at("report.json"), "old");
        Files.writeString(folder.input(), RunFolder.TABLE + "oops\n");
        TestRun.Result result = new TestRun()
                .run(folder.arguments("--signals", signals.toString(), "--report", report.toString()));
        assertEquals(65, result.exitCode());
        assertEquals("old", Files.readString(signals));
        assertEquals("old", Files.readString(report));
        assertEquals(result.out(), Files.readString(folder.output()));
        assertFalse(folder.names().stream().anyMatch(name -> name.startsWith(".")));
    }

    @Test
    void theReportDigestsFilesAndStreamsAlike() throws Exception {
        byte[] bytes = Files.readAllBytes(folder.input());
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        new TestRun().run(folder.arguments("--report", folder.at("file.json").toString()));
        new TestRun().in(bytes).run(RunFolder.arguments(Path.of("-"), folder.config(), folder.output(), folder.log(),
                "--report", folder.at("stream.json").toString()));
        String file = Files.readString(folder.at("file.json"));
        assertTrue(file.contains('"' + digest + '"'), file);
        assertEquals(file.replace(folder.input().toString(), "standard input"),
                Files.readString(folder.at("stream.json")));
    }

    @Test
    void standardInputIsRead() {
        TestRun.Result result = new TestRun().in(RunFolder.TABLE.getBytes(StandardCharsets.UTF_8))
                .run(RunFolder.arguments(Path.of("-"), folder.config(), folder.output(), folder.log()));
        assertEquals(METRICS, result.out());
    }

    @Test
    void standardOutputThatIsClosedFailsTheRun() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        TestRun.Result result = new TestRun().out(closed).run(folder.arguments());
        assertEquals(73, result.exitCode());
        assertTrue(Files.readString(folder.output()).contains("standard output: cannot be written: broken pipe"));
    }

    @Test
    void checkShowsWhatWasDetectedAndWritesNothing() throws IOException {
        TestRun.Result result = new TestRun().run("--check", "--input", folder.input().toString());
        assertEquals(folder.input() + """

                  encoding    UTF-8
                  layout      comma-separated, with header
                  time        column 1 'timestamp'
                  open        column 2 'open'
                  high        column 3 'high'
                  low         column 4 'low'
                  close       column 5 'close'
                  volume      column 6 'volume'
                  times       yyyy-MM-dd HH:mm:ss
                  rows        6
                  from        2024-01-01T00:00:00Z
                  to          2024-01-01T00:05:00Z
                  missing     1 close
                  warning     1 close at or below zero
                  repairs     none
                """, result.out());
        assertEquals(0, result.exitCode());
        assertEquals(2, folder.names().size());
    }

    @Test
    void checkFailsAsTheRunWould() throws IOException {
        Files.writeString(folder.input(), RunFolder.TABLE + "oops\n");
        TestRun.Result result = new TestRun().run("--batch", "--check", "--input", folder.input().toString());
        assertEquals(65, result.exitCode());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("tidemark: " + folder.input() + ", line 8"), result.err());
    }

    @Test
    void checkTakesSettingsFromTheCommandLine() {
        TestRun.Result result = new TestRun().in("a;b\n1,5;2\n".getBytes(StandardCharsets.UTF_8)).run("--check",
                "--input", "-", "--set", "columns.close=a", "--set", "format.decimal=comma");
        assertTrue(result.out().contains("close       column 1 'a'"), result.out() + result.err());
    }

    @Test
    void memoryThatDoesNotSufficeIsToldInASentence() throws IOException {
        TestRun.Result result = failing(new OutOfMemoryError("Java heap space"), "0");
        assertEquals(70, result.exitCode());
        assertEquals("""
                {"version": "v1", "status": "error", "error_message": "the run needs more memory than the Java virtual \
                machine has (Java heap space); give it more with -Xmx"}
                """, result.out());
        assertEquals(result.out(), Files.readString(folder.output()));
        assertTrue(Files.readString(folder.log()).contains(" - ERROR - the run needs more memory"));
    }

    @Test
    void aDefectIsToldAsOneAndTracedOnDemand() {
        TestRun.Result result = failing(new IllegalStateException("this\ncannot be"), "0");
        assertEquals(70, result.exitCode());
        assertTrue(result.out().contains("\"internal error (java.lang.IllegalStateException: this\\\\ncannot be): "
                + "a defect of Tidemark"), result.out());
        assertFalse(result.err().contains("\tat "), result.err());
        assertTrue(failing(new IllegalStateException("x"), "1").err().contains("\tat "));
    }

    /** A run whose input throws. */
    private TestRun.Result failing(Throwable thrown, String debug) {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
        return new TestRun().in(broken).environment("TIDEMARK_DEBUG", debug)
                .run(RunFolder.arguments(Path.of("-"), folder.config(), folder.output(), folder.log()));
    }

    @Test
    void anInterruptedRunSaysSo() throws IOException {
        Interruption now = new Interruption() {
            @Override
            public boolean isCancelled() {
                return true;
            }

            @Override
            public void whenStuck(BooleanSupplier ending) {}
        };
        TestRun.Result result = new TestRun().interruption(now).run(folder.arguments());
        assertEquals(130, result.exitCode());
        assertEquals("""
                {"version": "v1", "status": "error", "error_message": "the run was interrupted by a signal before it \
                was finished"}
                """, result.out());
        assertEquals(result.out(), Files.readString(folder.output()));
    }

    @Test
    void aRunThatWaitsForBytesIsEndedFromOutside() throws IOException {
        TestRun run = new TestRun();
        ByteArrayInputStream waiting = new ByteArrayInputStream(RunFolder.TABLE.getBytes(StandardCharsets.UTF_8));
        Stuck stuck = new Stuck();
        TestRun.Result result = run.interruption(stuck).in(new FilterInputStream(waiting) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                stuck.giveUp();
                return super.read(bytes, offset, length);
            }
        }).run(RunFolder.arguments(Path.of("-"), folder.config(), folder.output(), folder.log()));
        assertEquals(1, result.out().lines().count());
        assertTrue(result.out().contains("interrupted by a signal"), result.out());
        assertEquals(result.out(), Files.readString(folder.output()));
    }

    /** Ends the run from another thread, once. */
    private static final class Stuck implements Interruption {
        private BooleanSupplier ending = () -> false;
        private boolean isOver;

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void whenStuck(BooleanSupplier heard) {
            ending = heard;
        }

        void giveUp() {
            if (!isOver) {
                isOver = true;
                Thread other = new Thread(() -> assertTrue(ending.getAsBoolean()));
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private String events(String log) {
        return log.replace(TestRun.TIME + " - ", "").replace(directory + "/", "");
    }
}
