package dev.tidemark.forecast.artefact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.drift.Distribution;
import dev.tidemark.drift.Measure;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.RoundListener;
import dev.tidemark.forecast.model.Simulated;
import dev.tidemark.forecast.model.TrainedModel;
import dev.tidemark.forecast.model.Trainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArtefactTest {
    private static final Examples ROWS = Simulated.rows(600, 6, 11);
    private static final Range TRAINING = new Range(0, 400);
    private static final Range TEST = new Range(500, 600);
    private static final ModelSettings SETTINGS = new ModelSettings(15, 4, 0.2, 0.9, 1, 2, 0.1, 1, 0, 5, 1);
    private static final TrainedModel MODEL = Trainer.train(ROWS, TRAINING, new Range(400, 500), SETTINGS, 42,
            RoundListener.NONE, Cancellation.NEVER);

    @TempDir
    Path around;

    private Path folder;

    @BeforeEach
    void write() {
        folder = around.resolve("model");
        writeTo(folder);
    }

    @Test
    void whatIsReadForecastsAsWhatWasWritten() {
        Artefact artefact = Artefact.load(folder);
        assertArrayEquals(MODEL.file().trees().forecast(ROWS, TEST), artefact.trees().forecast(ROWS, TEST));
        assertArrayEquals(MODEL.bytes(), artefact.model());
        assertEquals("target_volatility_norm", artefact.target());
        assertEquals("0123456789abcdef0123456789abcdef", artefact.provenance().path("data").path("md5").asText());
        assertEquals(MODEL.rounds(), artefact.provenance().path("rounds").path("kept").asInt());
    }

    @Test
    void theIntervalIsReadAsItWasWritten() {
        assertEquals(Optional.empty(), Artefact.load(folder).interval());
        ResidualInterval interval = new ResidualInterval(0.8, 0.123456789012345, 1.9, 1e-5, 97);
        Path with = around.resolve("with");
        ArtefactWriter.write(with, MODEL, ROWS, TRAINING, TEST, provenance(), Optional.of(interval));
        assertEquals(Optional.of(interval), Artefact.load(with).interval());
    }

    @Test
    void whatFollowsTheDigestsIsNoticed() throws IOException {
        Path digests = folder.resolve("digests.json");
        for (String more : List.of("x", "{}", "{\"files\": {}}", "\0")) {
            byte[] whole = Files.readAllBytes(digests);
            Files.writeString(digests, more, StandardOpenOption.APPEND);
            assertThrows(DataFault.class, () -> Artefact.load(folder), more);
            assertThrows(DataFault.class, () -> Fingerprint.of(folder), more);
            Files.write(digests, whole);
        }
        assertEquals(Artefact.load(folder).sha256(), Fingerprint.of(folder).model());
    }

    @Test
    void theSameModelGivesTheSameFiles() throws IOException {
        writeTo(around.resolve("again"));
        for (Path file : files(folder)) {
            assertEquals(-1, Files.mismatch(file, around.resolve("again").resolve(file.getFileName())),
                    file.toString());
        }
    }

    @Test
    void featuresAreDescribedByTheTrainingPartAlone() {
        List<FeatureSummary> features = Artefact.load(folder).features();
        assertEquals(ROWS.features(), features.stream().map(FeatureSummary::name).toList());
        FeatureSummary first = features.getFirst();
        int counted = 0;
        for (int count : first.counts()) {
            counted += count;
        }
        assertEquals(400, counted + first.missing());
        assertEquals(9, first.edges().length);
        assertEquals(counted / 10.0, first.counts()[4], 1.0);
        assertEquals(0, first.bin(Double.NEGATIVE_INFINITY));
        assertEquals(0, first.bin(first.edges()[0]));
        assertEquals(9, first.bin(Double.MAX_VALUE));
    }

    @Test
    void distancesFromWhatWasKeptAreThoseFromTheTrainingPart() {
        double[] values = new double[TRAINING.size()];
        Arrays.setAll(values, i -> ROWS.value(2, TRAINING.from() + i));
        double[] later = new double[TEST.size()];
        Arrays.setAll(later, i -> ROWS.value(2, TEST.from() + i));
        Distribution kept = Artefact.load(folder).features().get(2).distribution().orElseThrow();
        Distribution whole = Distribution.of(values);
        assertEquals(whole.rows(), kept.rows());
        assertEquals(whole.distinct(), kept.distinct());
        assertEquals(whole.deviation(), kept.deviation());
        Distribution current = Distribution.of(later);
        assertEquals(Measure.WASSERSTEIN.between(whole, current), Measure.WASSERSTEIN.between(kept, current), 0.02);
        assertEquals(Measure.PSI.between(whole, current), Measure.PSI.between(kept, current), 0.05);
    }

    @Test
    void aModelOfAnEarlierVersionIsReadWithoutItsDistributions() throws IOException {
        ObjectNode features = (ObjectNode) new ObjectMapper()
                .readTree(Files.readAllBytes(folder.resolve("features.json")));
        features.path("features").forEach(each -> ((ObjectNode) each).remove("distribution"));
        Artefact earlier = Artefact.load(forged("earlier", features.toString()));
        assertEquals(Optional.empty(), earlier.features().getFirst().distribution());
        assertArrayEquals(Artefact.load(folder).features().getFirst().edges(), earlier.features().getFirst().edges());
    }

    @Test
    void mlflowFindsWhatItLooksFor() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("MLmodel"));
        assertTrue(lines.containsAll(List.of("    loader_module: mlflow.xgboost", "    data: model.ubj",
                "    model_class: xgboost.core.Booster", "    model_format: ubj", "    xgb_version: 3.0.4",
                "utc_time_created: '2026-01-02 03:04:05.600000'")), lines.toString());
        String inputs = lines.stream().filter(line -> line.startsWith("  inputs: '")).findFirst().orElseThrow();
        JsonNode columns = new ObjectMapper().readTree(inputs.substring(11, inputs.length() - 1));
        assertEquals(6, columns.size());
        assertEquals("{\"type\":\"double\",\"name\":\"f3\",\"required\":true}", columns.get(3).toString());
        JsonNode example = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("input_example.json")));
        assertEquals(6, example.path("columns").size());
        assertEquals(5, example.path("data").size());
        assertEquals(example, new ObjectMapper()
                .readTree(Files.readAllBytes(folder.resolve("serving_input_example.json"))).path("dataframe_split"));
    }

    @Test
    void importanceAndPicturesAreThere() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("importance.csv"));
        assertEquals("feature,gain,cover,weight,total_gain", lines.getFirst());
        assertEquals(7, lines.size());
        assertTrue(Files.readString(folder.resolve("importance.svg")).contains(lines.get(1).split(",", 2)[0]));
        String picture = Files.readString(folder.resolve("predicted.svg"));
        assertEquals(101, picture.split("<rect x", -1).length - 2, "a point a row of the test part, and the paper");
    }

    @Test
    void aModelTakesThePlaceOfAnotherAndNothingStaysBehind() throws IOException {
        writeTo(folder);
        Artefact.load(folder);
        assertEquals(List.of(folder), files(around));
    }

    @Test
    void aFolderThatHoldsNoModelIsNotReplaced() throws IOException {
        Path other = Files.createDirectory(around.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        OutputFault fault = assertThrows(OutputFault.class, () -> writeTo(other));
        assertTrue(fault.sentence().startsWith(other + ": is a folder that holds no model"), fault.sentence());
        assertEquals("dear", Files.readString(other.resolve("letter.txt")));
    }

    @Test
    void theFolderAroundIsNeverMade() {
        Path deep = around.resolve("none/model");
        OutputFault fault = assertThrows(OutputFault.class, () -> writeTo(deep));
        assertTrue(fault.sentence().endsWith("does not exist; create it first"), fault.sentence());
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertSentence(NoInputFault.class, "/nowhere: does not exist; expected the folder of a model",
                around.resolve("nowhere"));
        for (String name : List.of("MLmodel", "model.ubj", "features.json", "provenance.json", "importance.csv")) {
            Path copy = copy(name);
            Files.delete(copy.resolve(name));
            assertSentence(DataFault.class, ": lacks " + name + ", which belongs to the model", copy);
        }
        Path copy = copy("digests");
        Files.delete(copy.resolve("digests.json"));
        assertSentence(DataFault.class, ": has no digests.json; expected the folder of a model", copy);
        assertSentence(NoInputFault.class, "/MLmodel: is a file; expected the folder of a model",
                folder.resolve("MLmodel"));
    }

    @Test
    void whatWasChangedIsNamed() throws IOException {
        Path copy = copy("changed");
        byte[] bytes = Files.readAllBytes(copy.resolve("model.ubj"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve("model.ubj"), bytes);
        assertSentence(DataFault.class, "/model.ubj: was changed after the model was written: its SHA-256 is not the"
                + " one in digests.json", copy);
    }

    @Test
    void digestsThatAreNoneAreRefused() throws IOException {
        Path copy = copy("json");
        Files.writeString(copy.resolve("digests.json"), "{");
        assertSentence(DataFault.class, "/digests.json: is no JSON", copy);
        Files.writeString(copy.resolve("digests.json"), "{\"files\": {}}");
        assertSentence(DataFault.class, "/digests.json: does not name model.ubj, which every model has", copy);
        String digests = Files.readString(folder.resolve("digests.json"));
        Files.writeString(copy.resolve("digests.json"), digests.replace("importance.csv", "../importance.csv"));
        assertSentence(DataFault.class, "/digests.json: names '../importance.csv', which is no file of a model", copy);
    }

    @Test
    void featuresThatAreNotTheModelsAreNamed() throws IOException {
        String features = Files.readString(folder.resolve("features.json"));
        assertSentence(DataFault.class, "/features.json: feature 3 is f9; in model.ubj it is f2",
                forged("order", features.replace("\"f2\"", "\"f9\"")));
        assertSentence(DataFault.class, "/features.json: describes 0 features; model.ubj has 6",
                forged("count", "{\"features\": []}"));
        assertSentence(DataFault.class, "/features.json: does not describe features as a model's folder does",
                forged("shape", "{\"features\": [{\"name\": 5}]}"));
        assertSentence(DataFault.class, "/features.json: does not describe a distribution as a model's folder does:"
                + " expected ascending values, each with the rows that it stands for",
                forged("distribution", features.replaceFirst("\"distinct\" : [0-9]+", "\"distinct\" : 1")));
    }

    /** A folder whose digests fit, but whose files do not. */
    private Path forged(String name, String features) throws IOException {
        Path copy = copy(name);
        byte[] bytes = features.getBytes(StandardCharsets.UTF_8);
        String before = Digests.sha256(Files.readAllBytes(copy.resolve("features.json")));
        Files.write(copy.resolve("features.json"), bytes);
        Files.writeString(copy.resolve("digests.json"),
                Files.readString(copy.resolve("digests.json")).replace(before, Digests.sha256(bytes)));
        return copy;
    }

    private static void assertSentence(Class<? extends Fault> kind, String end, Path folder) {
        Fault fault = assertThrows(kind, () -> Artefact.load(folder));
        assertTrue(fault.sentence().endsWith(end) && fault.sentence().startsWith(folder.toString()), fault.sentence());
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(around.resolve("copy-" + name));
        for (Path file : files(folder)) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            Collections.sort(all);
            return all;
        }
    }

    static void writeTo(Path folder) {
        ArtefactWriter.write(folder, MODEL, ROWS, TRAINING, TEST, provenance());
    }

    private static Provenance provenance() {
        Map<String, Provenance.Stretch> parts = new LinkedHashMap<>();
        parts.put("training", new Provenance.Stretch(TRAINING, Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        return new Provenance("data/processed/BTC-5m-features.parquet", "0123456789abcdef0123456789abcdef",
                "seed: 42\n", "1.0.0", 42, Map.of("xgboost", "3.0.4"),
                Instant.parse("2026-01-02T03:04:00Z"), Instant.parse("2026-01-02T03:04:05.6Z"),
                "target_volatility_norm", 12, "5m", parts, SETTINGS);
    }
}
