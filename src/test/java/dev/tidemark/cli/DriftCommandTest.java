package dev.tidemark.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.tidemark.pipeline.model.ModelProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command for drift as its user calls it. */
class DriftCommandTest {
    @TempDir
    private static Path folder;

    private static String bars;
    private static String cheaper;
    private static String model;
    private static Path features;

    @TempDir
    private Path report;

    @BeforeAll
    static void make() throws IOException {
        ModelProject project = new ModelProject(folder);
        bars = project.bars();
        model = project.artefact(project.train(ModelProject.BARS, 5)).toString();
        List<String> lines = Files.readAllLines(Path.of(bars));
        // The same bars in another currency: prices are levels, and nothing else changes.
        List<String> halved = new ArrayList<>(List.of(lines.getFirst()));
        lines.stream().skip(1).map(DriftCommandTest::halved).forEach(halved::add);
        cheaper = Files.write(folder.resolve("cheaper.csv"), halved).toString();
        features = folder.resolve("features");
        TestRun.Result result = run("features", "--input", bars, "--output", features.toString());
        assertEquals(0, result.exitCode(), result.err());
    }

    private static String halved(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 1; i <= 4; i++) {
            cells[i] = Double.toString(Double.parseDouble(cells[i]) / 2);
        }
        return String.join(",", cells);
    }

    private static TestRun.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("volatility"));
        all.addAll(List.of(arguments));
        return new TestRun().run(all.toArray(String[]::new));
    }

    private TestRun.Result drift(String reference, String current, String... more) {
        List<String> all = new ArrayList<>(
                List.of("drift", "--reference", reference, "--current", current, "--output", report.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private static JsonNode json(TestRun.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void barsAreNotApartFromTheirOwnTablesOfFeatures() throws IOException {
        for (String end : List.of(".csv", ".parquet")) {
            String table = features.resolve("BTC-1h-features" + end).toString();
            TestRun.Result result = drift(bars, table, "--fail-on-drift", "--json");
            assertEquals(0, result.exitCode(), result.err());
            assertEquals("none of 36 features drifted", json(result).path("verdict").asText());
            json(result).path("features").forEach(feature -> {
                assertEquals(0, feature.path("psi").asDouble(-1));
                assertEquals(0, feature.path("wasserstein").asDouble(-1));
            });
        }
    }

    @Test
    void halfThePriceMovesEveryLevelAndNothingElse() throws IOException {
        TestRun.Result result = drift(bars, cheaper, "--fail-on-drift", "--json");
        assertEquals(3, result.exitCode(), result.err());
        assertTrue(result.err().startsWith("tidemark: " + cheaper + ": "), result.err());
        JsonNode json = json(result);
        assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/schemas/drift.schema.json"))).validate(json));
        assertEquals(new ObjectMapper().readTree(report.resolve("drift.json").toFile()), json);
        json.path("features").forEach(feature -> {
            String name = feature.path("name").asText();
            assertTrue(feature.path("level").asBoolean() || !feature.path("drifted").asBoolean(), name);
            assertTrue(!name.startsWith("price_lag_") || feature.path("drifted").asBoolean(), name);
        });
        assertEquals(json.path("drifted_features").path("any"), json.path("drifted_features").path("levels"));
    }

    @Test
    void withoutTheGateDriftIsNoFault() {
        TestRun.Result result = drift(bars, cheaper);
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("are in units of the price, and drift whenever the price does\n"),
                result.out());
    }

    @Test
    void aModelStandsForWhatItWasTrainedOn() throws IOException {
        TestRun.Result byModel = drift(model, bars, "--json");
        assertEquals(0, byModel.exitCode(), byModel.err());
        // The training part is the first 60 % of the rows with a target.
        JsonNode json = json(byModel);
        long rows = json.path("reference").path("rows").asLong();
        List<String> lines = Files.readAllLines(features.resolve("BTC-1h-features.csv"));
        Path training = Files.write(folder.resolve("training.csv"), lines.subList(0, (int) rows + 1));
        JsonNode exact = json(drift(training.toString(), bars, "--json"));
        for (int f = 0; f < 36; f++) {
            JsonNode kept = json.path("features").get(f);
            JsonNode whole = exact.path("features").get(f);
            assertEquals(whole.path("name"), kept.path("name"));
            assertEquals(whole.path("wasserstein").asDouble(), kept.path("wasserstein").asDouble(), 0.02);
            assertEquals(whole.path("psi").asDouble(), kept.path("psi").asDouble(), 0.05);
            assertEquals(whole.path("out_of_distribution").asDouble(), kept.path("out_of_distribution").asDouble(),
                    1e-12);
        }
    }

    @Test
    void barsOfStandardInputAreTaken() throws IOException {
        TestRun.Result result = new TestRun().in(Files.readAllBytes(Path.of(cheaper))).run("volatility", "drift",
                "--reference", model, "--current", "-", "--output", report.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().startsWith("standard input: "), result.out());
    }

    @Test
    void thePageDrawsEveryFeatureAndStandsAlone() throws Exception {
        drift(model, cheaper);
        String html = Files.readString(report.resolve("drift.html"));
        Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        assertEquals("Drift", page.getElementsByTagName("h1").item(0).getTextContent());
        assertEquals(36, page.getElementsByTagName("article").getLength());
        assertTrue(page.getElementsByTagName("svg").getLength() >= 36);
        String outside = html.replace("http://www.w3.org/2000/svg", "");
        for (String mark : List.of("http:", "https:", "<script", "url(", "@import", "<link", "NaN")) {
            assertFalse(outside.contains(mark), mark);
        }
    }

    @Test
    void aFeatureWithoutAnyNumberHasDrifted() throws IOException {
        Path table = table("time,rsi,macd\n2024-01-01T00:00:00Z,,1\n2024-01-01T01:00:00Z,,2\n");
        TestRun.Result result = drift(features.resolve("BTC-1h-features.csv").toString(), table.toString(), "--json",
                "--fail-on-drift");
        assertEquals(3, result.exitCode(), result.err());
        JsonNode rsi = StreamSupport.stream(json(result).path("features").spliterator(), false)
                .filter(feature -> feature.path("name").asText().equals("rsi")).findFirst().orElseThrow();
        assertTrue(rsi.path("drifted").asBoolean() && rsi.path("psi").isNull(), rsi.toString());
        assertEquals(2, rsi.path("current").path("missing").asInt());
        assertEquals(1, rsi.path("out_of_distribution").asDouble());
        assertTrue(result.out().contains("rsi has no number at all on one side"), result.out());
        assertTrue(result.out().contains("one side has only 2 rows; "), result.out());
        assertTrue(result.out().contains("only one side has price_return_5m, "), result.out());
    }

    @Test
    void whatCannotBeComparedIsASentence() throws IOException {
        assertFault(66, "no.csv: there is no such file; expected bars, or a table of features", "no.csv", bars);
        assertFault(66, "no.parquet: there is no such file; expected bars, or a table of features", model,
                "no.parquet");
        assertFault(66, folder + ": is a folder; expected bars, or a table of features", model, folder.toString());
        assertFault(65, folder + ": has no digests.json; expected the folder of a model", folder.toString(), bars);
        assertFault(64, "--reference is '-'; only --current may be standard input", "-", bars);
        Path table = table("time,rsi\n2024-01-01T00:00:00Z,1\n");
        assertFault(65, "lacks price_return_5m and 34 more of the 36 features of " + model, model, table.toString());
        Path other = Files.writeString(folder.resolve("other.csv"), "time,roc_12\n2024-01-01T00:00:00Z,1\n");
        assertFault(65, "lacks rsi of the 1 features of " + table, table.toString(), other.toString());
        assertFault(65, ": has no row; expected a table that 'tidemark volatility features' wrote",
                table("time,rsi\n").toString(), bars);
        Path cut = Files.writeString(folder.resolve("cut.parquet"), "PAR1 is how it begins");
        assertFault(65, "cut.parquet: does not end as a Parquet file does", model, cut.toString());
        Path minutes = Files.write(folder.resolve("minutes.csv"),
                new TestRun().run("sample", "--rows", "3000", "--interval", "1m").out()
                        .getBytes(StandardCharsets.UTF_8));
        assertFault(65, "; expected bars of one interval", bars, minutes.toString());
    }

    private void assertFault(int code, String sentence, String reference, String current) {
        TestRun.Result result = drift(reference, current);
        assertEquals(code, result.exitCode(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
    }

    private static Path table(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }
}
