package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What features cannot be computed of, and what is said then. */
class FeaturesFaultsTest {
    @TempDir
    Path directory;

    private Path input;
    private Path output;

    @BeforeEach
    void makeBars() {
        input = directory.resolve("bars.csv");
        output = directory.resolve("made/here");
        new TestRun().run("sample", "--rows", "900", "--interval", "5m", "--output", input.toString());
    }

    @Test
    void aWrongSettingIsAFault() throws IOException {
        Path config = directory.resolve("config.yaml");
        Files.writeString(config, "volatility:\n  features:\n    train-percent: 0\n");
        TestRun.Result result = run("--config", config.toString());
        assertEquals(78, result.exitCode());
        assertTrue(result.err().contains("volatility.features.train-percent is 0; it must be an integer from 1 to 100"),
                result::err);
    }

    @Test
    void theExtendedSetNeedsEveryColumn() throws IOException {
        assertEquals(65, run("--extended").exitCode());
        Files.writeString(input, "time,close\n2024-01-01,1\n2024-01-02,2\n", StandardCharsets.UTF_8);
        TestRun.Result result = run("--extended");
        assertEquals(65, result.exitCode());
        assertTrue(result.err().contains("bars.csv: no column of open was found, which the extended set needs;"),
                result::err);
    }

    @Test
    void tooFewBarsAreAFaultThatSaysHowManyAreNeeded() {
        TestRun.Result result = run("--interval", "1h");
        assertEquals(65, result.exitCode());
        assertTrue(result.err()
                .contains("bars.csv: no bar has every feature: price_return_24h needs 288 bars before its own,"
                        + " and there are only 75 bars of 1h with a close"),
                result::err);
        assertFalse(Files.exists(output));
    }

    @Test
    void barsThatNeverMoveAreAFaultThatSaysWhatIsUndefined() throws IOException {
        StringBuilder flat = new StringBuilder("time,close\n");
        for (int i = 0; i < 400; i++) {
            flat.append(1_704_067_200 + i * 60).append(",5\n");
        }
        Files.writeString(input, flat);
        TestRun.Result result = run();
        assertEquals(65, result.exitCode());
        assertTrue(
                result.err()
                        .contains("no bar has every feature: of 400 bars, 288 to warm up, 112 where rsi is undefined"),
                result::err);
    }

    @Test
    void tooFewRowsToNormalizeByAreAFault() {
        TestRun.Result result = run("--normalize", "--horizon", "611");
        assertEquals(65, result.exitCode());
        assertTrue(result.err().contains("the training part, 60 % of the 1 rows with a target, has no two rows"),
                result::err);
    }

    @Test
    void theBarsAreNotOverwritten() throws IOException {
        Files.createDirectories(output);
        Path taken = Files.move(input, output.resolve("BTC-5m-features.csv"));
        TestRun.Result result = new TestRun().run("volatility", "features", "--input", taken.toString(), "--output",
                output.toString());
        assertEquals(64, result.exitCode());
        assertTrue(result.err().contains("the features and --input name the same file"), result::err);
    }

    @Test
    void aFolderThatIsAFileIsAFault() {
        TestRun.Result result = new TestRun().run("volatility", "features", "--input", input.toString(), "--output",
                input.toString());
        assertEquals(73, result.exitCode());
        assertTrue(result.err().contains("bars.csv: is a file; expected a folder to write the features to"),
                result::err);
    }

    @Test
    void optionsThatMakeNoSenseAreFaults() {
        assertEquals(64, run("--interval", "7x").exitCode());
        assertEquals(64, run("--horizon", "0").exitCode());
        assertEquals(64, run("--horizon", "one").exitCode());
        assertEquals(65, run("--interval", "7m").exitCode());
    }

    private TestRun.Result run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("volatility", "features", "--input", input.toString(), "--output", output.toString()));
        arguments.addAll(List.of(more));
        return new TestRun().run(arguments.toArray(String[]::new));
    }
}
