package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.table.Table;
import dev.tidemark.table.TableCsv;
import dev.tidemark.table.TableParquet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeaturesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void tableAndManifestAreWritten() throws IOException {
        TestRun.Result result = run();
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("", result.err());
        assertEquals(List.of("BTC-5m-features-manifest.json", "BTC-5m-features.csv", "BTC-5m-features.parquet"),
                RunFolder.names(output));
        Table table = TableCsv.read(output.resolve("BTC-5m-features.csv"));
        assertEquals(612, table.rows());
        assertEquals(38, table.names().size());
        assertTrue(result.out().contains("dropped      288: 288 to warm up"), result::out);
        assertTrue(result.out().contains("rows         612, from 2024-01-02T00:00:00Z to 2024-01-04T02:55:00Z"),
                result::out);
        TableParquet.Content parquet = TableParquet.read(output.resolve("BTC-5m-features.parquet"));
        for (String name : table.names()) {
            assertArrayEquals(table.column(name), parquet.table().column(name), name);
        }
        assertEquals("5m", parquet.about().get("tidemark.interval"));
    }

    @Test
    void theManifestSaysWhatEveryColumnIsAndWhereItComesFrom() throws Exception {
        run("--horizon", "6");
        JsonNode manifest = JSON.readTree(output.resolve("BTC-5m-features-manifest.json").toFile());
        String digest = HexFormat.of().formatHex(
                java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(input)));
        assertEquals(digest, manifest.at("/input/sha256").textValue());
        assertEquals(900, manifest.at("/rows/in").intValue());
        assertEquals(612, manifest.at("/rows/out").intValue());
        assertEquals(6, manifest.at("/rows/without_target").intValue());
        assertEquals("30m", manifest.at("/horizon/duration").textValue());
        assertEquals(288, manifest.at("/dropped/warm_up").intValue());
        assertEquals(36, manifest.get("features").size());
        JsonNode day = manifest.get("features").get(5);
        assertEquals("{\"name\":\"price_return_24h\",\"formula\":\"close / close 288 bars before - 1\",\"unit\":\"1\","
                + "\"window\":{\"bars\":288,\"duration\":\"1d\"},\"warm_up\":288}", day.toString());
        assertEquals("USD", manifest.at("/features/9/unit").textValue());
        assertTrue(manifest.get("windows").textValue().startsWith("windows count bars, not time"));
    }

    @Test
    void jsonIsTheManifestAndNothingElse() throws IOException {
        TestRun.Result result = run("--json");
        assertEquals(JSON.readTree(output.resolve("BTC-5m-features-manifest.json").toFile()),
                JSON.readTree(result.out()));
    }

    @Test
    void theSameBarsGiveTheSameBytes() throws IOException {
        run("--normalize");
        List<byte[]> first = bytes();
        run("--normalize");
        List<byte[]> second = bytes();
        assertEquals(5, first.size());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i));
        }
    }

    private List<byte[]> bytes() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (String name : RunFolder.names(output)) {
            bytes.add(Files.readAllBytes(output.resolve(name)));
        }
        return bytes;
    }

    @Test
    void normalizingAddsATableByTheTrainingPart() throws IOException {
        TestRun.Result result = run("--normalize");
        assertTrue(result.out().contains("normalized   by the first 360 rows"), result::out);
        Table scaled = TableParquet.read(output.resolve("BTC-5m-features-normalized.parquet")).table();
        assertEquals(0, Arrays.stream(scaled.range(0, 360).column("rsi")).sum(), 1e-9);
        JsonNode manifest = JSON.readTree(output.resolve("BTC-5m-features-manifest.json").toFile());
        assertEquals(360, manifest.at("/normalization/training_rows").intValue());
        assertEquals("rsi", manifest.at("/normalization/features/21/name").textValue());
        assertEquals(60, manifest.at("/normalization/training_percent").intValue());
    }

    @Test
    void theConfigurationHasTheDefaults() throws IOException {
        Path config = directory.resolve("config.yaml");
        Files.writeString(config, """
                volatility:
                  symbol: ETH
                  interval: 10m
                  horizon: 3
                  features:
                    normalize: true
                    train-percent: 50
                    extend: true
                """);
        TestRun.Result result = run("--config", config.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.err().contains("did you mean 'volatility.features.extended'?"), result::err);
        assertTrue(result.out().contains("by the first 79 rows"), result::out);
        assertTrue(Files.exists(output.resolve("ETH-10m-features-normalized.csv")));
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
    void theSelfTestTellsWhatItTried() throws IOException {
        TestRun.Result result = run("--self-test", "--json");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(JSON.readTree(result.out()).at("/self_test/passed").booleanValue());
    }

    @Test
    void barsComeFromStandardInputToo() throws IOException {
        TestRun.Result result = new TestRun().in(Files.readAllBytes(input)).run("volatility", "features", "--input",
                "-",
                "--output", output.toString(), "--json");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(JSON.readTree(result.out()).at("/input/sha256").isNull());
    }

    @Test
    void whatIsOddAboutTheBarsIsSaid() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(input));
        lines.set(400, lines.get(400).replaceFirst("^([^,]*,[^,]*,[^,]*,[^,]*,)[^,]*", "$1"));
        lines.remove(500);
        lines.add(600, lines.get(600));
        Files.write(input, lines);
        TestRun.Result result = run();
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("rows read    900; 1 repeated"), result::out);
        assertTrue(result.out().contains("bars         899; 1 after a gap"), result::out);
        assertTrue(result.out().contains("dropped      289: 1 without a close, 288 to warm up"), result::out);
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
    void theExtendedSetIsWrittenWhereTheBarsReach() throws IOException {
        new TestRun().run("sample", "--rows", "500", "--interval", "1h", "--output", input.toString());
        assertEquals(0, run("--extended").exitCode());
        assertEquals(56 + 2, TableParquet.read(output.resolve("BTC-1h-features.parquet")).table().names().size());
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
