package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PredictStageTest {
    private static final Optional<String> CHALLENGER = Optional.of("challenger");

    @TempDir
    private Path folder;

    private ModelProject project;

    @BeforeEach
    void begin() {
        project = new ModelProject(folder);
    }

    @Test
    void theNewestBarIsForecastWithItsInterval() throws IOException {
        project.train(ModelProject.BARS, 10);
        JsonNode json = project.predict(CHALLENGER, project.bars()).json();
        List<String> lines = Files.readAllLines(Path.of(project.bars()));
        assertEquals("2024-05-04T23:00:00Z", json.path("bar").asText());
        assertEquals("2024-05-05T00:00:00Z", json.path("known_at").asText());
        assertEquals("2024-05-05T12:00:00Z", json.path("horizon_end").asText());
        double close = Double.parseDouble(lines.getLast().split(",", -1)[4]);
        assertEquals(close, json.path("close").asDouble());
        double norm = json.path("volatility_norm").asDouble();
        assertTrue(norm > 0 && norm < 0.05, json.toString());
        assertEquals(norm * close, json.path("volatility").asDouble(), 1e-9);
        JsonNode about = json.path("prediction_interval");
        assertEquals(0.8, about.path("level").asDouble());
        assertTrue(about.path("lower_norm").asDouble() < norm && norm < about.path("upper_norm").asDouble());
        assertEquals(about.path("upper_norm").asDouble() * close, about.path("upper").asDouble(), 1e-9);
        assertEquals(1, json.path("model").path("version").asInt());
        assertEquals(List.of(), project.warnings);
    }

    @Test
    void theForecastDoesNotDependOnWhatComesLater() throws IOException {
        project.train(ModelProject.BARS, 10);
        List<String> all = Files.readAllLines(Path.of(project.bars()));
        Path shorter = Files.write(folder.resolve("shorter.csv"), all.subList(0, all.size() - 100));
        ModelData data = ModelData.load(Optional.of(project.bars()), InputStream.nullInputStream(), Optional.empty(),
                12, project.config(), project.surroundings());
        double[] forecasts = ChosenModel.of("challenger", project.tracking()).forecast("model", data).values();
        assertEquals(forecasts[forecasts.length - 1 - 100],
                project.predict(CHALLENGER, shorter.toString()).json().path("volatility_norm").asDouble());
        assertEquals("2024-04-30T19:00:00Z",
                project.predict(CHALLENGER, shorter.toString()).json().path("bar").asText());
    }

    @Test
    void anIntervalThatTheModelDoesNotCarryIsMeasuredOnItsValidationPart() throws IOException {
        project.train(ModelProject.BARS, 10);
        JsonNode carried = project.predict(CHALLENGER, project.bars()).json().path("prediction_interval");
        project.train(ModelProject.BARS, 10, false, false);
        assertEquals(carried, project.predict(CHALLENGER, project.bars()).json().path("prediction_interval"));
        List<String> all = Files.readAllLines(Path.of(project.bars()));
        all.subList(1, 1500).clear();
        Path later = Files.write(folder.resolve("later.csv"), all);
        assertTrue(project.predict(CHALLENGER, later.toString()).json().path("prediction_interval").isNull());
        assertTrue(String.join("\n", project.predict(CHALLENGER, later.toString()).summary())
                .contains("without an interval: "));
    }

    @Test
    void barsOfAnotherIntervalAreASentence() throws IOException {
        project.train(ModelProject.BARS, 3);
        String other = project.bars("15m", 700);
        assertEquals(other + ": has bars of 15m, and challenger was trained on bars of 1h; name a file of those, or set"
                + " volatility.interval to 1h",
                assertThrows(DataFault.class, () -> project.predict(CHALLENGER, other)).sentence());
        project.config("{volatility: {interval: 1h}}");
        assertEquals("1h", project.predict(CHALLENGER, project.bars("15m", 2400)).json().path("interval").asText());
    }

    @Test
    void tooFewBarsForAnyFeatureAreASentence() throws IOException {
        project.train(ModelProject.BARS, 3);
        String few = project.bars("1h", 20);
        assertTrue(assertThrows(DataFault.class, () -> project.predict(CHALLENGER, few)).sentence().startsWith(few));
    }
}
