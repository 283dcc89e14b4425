package dev.tidemark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TidemarkTest {
    @TempDir
    Path directory;

    @Test
    void helpShowsOptionsCommandsAndExamples() {
        TestRun.Result result = new TestRun().run("--help");
        assertEquals(0, result.exitCode());
        for (String part : List.of("tidemark [FILE]", "opens the desktop", "--batch", "--log-file", "--set", "sample",
                "completion", "Examples:",
                "Exit codes:")) {
            assertTrue(result.out().contains(part), part);
        }
        assertFalse(result.out().contains("\u001b"), "no colours where nobody sees them");
        assertEquals("", result.err());
    }

    @Test
    void helpIsTheSameWithinABatchRun() {
        assertEquals(new TestRun().run("--help").out(), new TestRun().run("--batch", "-h").out());
    }

    @Test
    void aCommandHasItsOwnHelp() {
        assertTrue(new TestRun().run("sample", "--help").out().contains("--rows"));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        TestRun.Result result = new TestRun().run("--version");
        assertTrue(result.out().matches("tidemark \\d+\\.\\d+\\.\\d+\n"), result.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--input a.csv | --batch --input a.csv",
            "--batch --input a | --batch --input a",
            "--input a --batch | --input a --batch", "--check --input a | --check --input a",
            "sample --rows 3 | sample --rows 3",
            "completion | completion", "--help | --help", "--input a -V | --input a -V", "data.csv | --batch data.csv"})
    void batchMayBeLeftOut(String given, String meant) {
        assertEquals(List.of(meant.split(" ")), List.of(Tidemark.withBatch(given.split(" "))));
    }

    @Test
    void nothingAtAllMeansABatchThatLacksEverything() {
        assertEquals(List.of("--batch"), List.of(Tidemark.withBatch(new String[0])));
    }

    @Test
    void volatilityMayBeLeftOutWhereItGoesWithoutSaying() {
        assertEquals(List.of("volatility", "check"), List.of(Tidemark.withVolatility(new String[]{"check"})));
        assertEquals(List.of("volatility", "--help"), List.of(Tidemark.withVolatility(new String[]{"--help"})));
        assertEquals(List.of("volatility"), List.of(Tidemark.withVolatility(new String[0])));
        assertEquals(List.of("volatility", "check"),
                List.of(Tidemark.withVolatility(new String[]{"volatility", "check"})));
    }

    @Test
    void theCompletionScriptKnowsTheOptions() {
        String script = new TestRun().run("completion").out();
        assertTrue(script.contains("--log-file") && script.contains("compgen") && script.contains("bashcompinit"));
    }

    @Test
    void sampleWritesToStandardOutput() {
        TestRun.Result result = new TestRun().run("sample", "--rows", "2");
        assertEquals(0, result.exitCode());
        assertEquals(3, result.out().lines().count());
    }

    @Test
    void optionsAloneAreNothingToDo() {
        TestRun.Result result = new TestRun().run("--threads", "2");
        assertEquals(64, result.exitCode());
        assertEquals("""
                tidemark: there is nothing to do; expected --batch with its options, a command, or a file alone
                Try 'tidemark --help'.
                """, result.err());
        assertEquals("", result.out());
    }

    @Test
    void misspeltOptionsAndCommandsAreGuessed() {
        assertTrue(new TestRun().run("--verison").err().contains("did you mean '--version'?"));
        assertTrue(new TestRun().run("smaple").err().contains("unknown command 'smaple'; did you mean 'sample'?"));
        assertTrue(new TestRun().run("sample", "--rows", "3", "--sede", "4").err()
                .contains("unknown option '--sede'; did you mean '--seed'?"));
        assertTrue(new TestRun().run("sample").err().contains("the command needs --rows, which is missing"));
        assertTrue(new TestRun().run("sample", "--rows").err().contains("--rows is given no value"));
    }

    @Test
    void aBatchRunNamesAllThatIsMissing() {
        TestRun.Result result = new TestRun().run("--batch", "--input", "x.csv");
        assertEquals(64, result.exitCode());
        assertEquals(
                "{\"version\": \"unknown\", \"status\": \"error\", \"error_message\": \"a batch run needs --config "
                        + "and --output and --log-file, which are missing\"}\n",
                result.out());
        assertTrue(result.err().endsWith("Try 'tidemark --help'.\n"), result.err());
    }

    @Test
    void anInputThatCanBeNoFileIsAUsageErrorWithItsJson() {
        RunFolder folder = new RunFolder(directory);
        TestRun.Result result = new TestRun().run("--batch", "--input", "a\0b", "--config", "" + folder.config(),
                "--output", "" + folder.output(), "--log-file", "" + folder.log());
        assertEquals(64, result.exitCode());
        assertTrue(result.out().contains("--input is 'a\\\\u0000b'; expected the name of a file"), result.out());
    }

    @Test
    void aQuietCheckThatFailsIsSilent() {
        TestRun.Result result = new TestRun().run("--check", "--quiet", "--input", "" + directory.resolve("none"));
        assertEquals(66, result.exitCode());
        assertEquals("", result.out() + result.err());
    }

    @Test
    void theVersionIsThatOfTheConfigurationWhateverIsSetWrongly() {
        String out = new TestRun().run(new RunFolder(directory).arguments("--set", "window")).out();
        assertTrue(out.startsWith("{\"version\": \"v1\", \"status\": \"error\""), out);
    }

    @Test
    void theMetricsArePrintedWhenNothingElseCanFail() {
        RunFolder folder = new RunFolder(directory);
        ByteArrayOutputStream atPrinting = new ByteArrayOutputStream();
        new TestRun().out(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (atPrinting.size() == 0) {
                    atPrinting.write(Files.readAllBytes(folder.log()));
                }
            }
        }).run(folder.arguments());
        assertTrue(atPrinting.toString(StandardCharsets.UTF_8).endsWith("Job ended with status success\n"),
                "a log that fails would make a second JSON follow the first");
    }

    @Test
    void aUsageErrorReachesTheOutput() throws IOException {
        Path output = directory.resolve("metrics.json");
        TestRun.Result result = new TestRun().run("--batch", "--output=" + output, "--nonsense");
        assertEquals(64, result.exitCode());
        assertEquals(result.out(), Files.readString(output));
    }

    @Test
    void aUsageErrorSparesTheInput() throws IOException {
        Path input = Files.writeString(directory.resolve("data.csv"), "close\n1\n");
        TestRun.Result result = new TestRun().run("--batch", "--output", input.toString(), "--input", input.toString(),
                "--nonsense");
        assertEquals(64, result.exitCode());
        assertTrue(result.out().contains("unknown option '--nonsense'"));
        assertEquals("close\n1\n", Files.readString(input));
    }

    @Test
    void anOptionIsNoValueOfAnother() {
        assertTrue(new TestRun().run("--batch", "--input", "--config", "c").out().contains("--input"));
    }

    @Test
    void aQuietRunSaysNothingOnStandardError() {
        TestRun.Result result = new TestRun().run("--batch", "--quiet", "--threads", "0");
        assertEquals("", result.err());
        assertEquals(64, result.exitCode());
    }

    @Test
    void anInternalErrorSaysHowToGetItsTrace() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("broken");
            }
        };
        TestRun.Result result = new TestRun().out(broken).run("--version");
        assertEquals(70, result.exitCode());
        assertTrue(result.err().contains("TIDEMARK_DEBUG=1"), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        TestRun.Result traced = new TestRun().out(broken).environment("TIDEMARK_DEBUG", "1").run("--version");
        assertTrue(traced.err().contains("\tat "), traced.err());
    }

    @Test
    void closedStandardOutputIsAFault() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        TestRun.Result result = new TestRun().out(closed).run("--version");
        assertEquals(73, result.exitCode());
        assertEquals("tidemark: standard output: cannot be written: broken pipe\n", result.err());
    }
}
