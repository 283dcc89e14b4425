package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tidemark.table.Table;
import dev.tidemark.table.TableCsv;
import dev.tidemark.table.TableParquet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void theManifestFollowsItsSchema() throws IOException {
        String schema = Files.readString(Path.of("docs/schemas/features-manifest.schema.json"));
        for (String[] more : new String[][]{{}, {"--normalize", "--self-test"}}) {
            run(more);
            JsonNode manifest = JSON.readTree(output.resolve("BTC-5m-features-manifest.json").toFile());
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema)
                    .validate(manifest));
        }
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
    void theExtendedSetIsWrittenWhereTheBarsReach() throws IOException {
        new TestRun().run("sample", "--rows", "500", "--interval", "1h", "--output", input.toString());
        assertEquals(0, run("--extended").exitCode());
        assertEquals(56 + 2, TableParquet.read(output.resolve("BTC-1h-features.parquet")).table().names().size());
    }

    private TestRun.Result run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("volatility", "features", "--input", input.toString(), "--output", output.toString()));
        arguments.addAll(List.of(more));
        return new TestRun().run(arguments.toArray(String[]::new));
    }
}
