package dev.tidemark.pipeline.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.registry.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Training as a stage: what is written, what is kept of it, and what is said. */
class TrainStageTest {
    private static final String SMALL = "{volatility: {model: {rounds: 12, depth: 3, eta: 0.2, early-stopping: 0}}}";

    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();

    @Test
    void aModelIsKeptAsARunAVersionAndAFolderThatLoads() throws IOException {
        ModelProject project = new ModelProject(folder).config(SMALL);
        Answer answer = train(project, project.bars(), 2);
        Path model = Path.of(answer.json().path("folder").asText());
        assertEquals(folder.resolve("models/BTC-1h"), model);
        assertEquals(answer.json().path("rounds").asInt(), Artefact.load(model).trees().size());
        assertTrue(Artefact.load(model).interval().isPresent());
        assertEquals(1, project.tracking().registry().alias("tidemark-volatility", Registry.CHALLENGER).orElseThrow()
                .version());
        var run = project.tracking().store().read(answer.json().path("run").asText());
        assertEquals(RunStatus.FINISHED, run.head().status());
        assertEquals("3", run.params().get("depth"));
        assertEquals(answer.json().at("/scoreboard/model/test/rmse").asDouble(), run.figures().get("test_rmse"));
        assertEquals(12, run.metrics().getOrDefault("validation_rmse_by_round", List.of()).size());
        assertEquals(2, answer.json().path("walk_forward").size());
        assertTrue(Files.readString(folder.resolve("reports/model/model.html")).contains("log_har"));
    }

    @Test
    void everyBaselineIsNamedWithItsFiguresAndSoIsWhatWasOnceAsked() throws IOException {
        ModelProject project = new ModelProject(folder).config(SMALL);
        Answer answer = train(project, project.bars(), 0);
        assertEquals(7, answer.json().at("/scoreboard/baselines").size());
        for (JsonNode baseline : answer.json().at("/scoreboard/baselines")) {
            assertTrue(answer.summary().stream().anyMatch(line -> line.contains(baseline.path("name").asText())));
            assertFalse(baseline.at("/test/qlike").isNull());
        }
        assertTrue(
                answer.summary().stream().anyMatch(line -> line.contains("(a constant has both); R² above 0.75: no")),
                answer.summary().toString());
    }

    @Test
    void theSameBarsAndSettingsGiveTheSameModel() throws IOException {
        ModelProject project = new ModelProject(folder).config(SMALL);
        Path model = Path.of(train(project, project.bars(), 0).json().path("folder").asText()).resolve("model.ubj");
        byte[] first = Files.readAllBytes(model);
        train(project, project.bars(), 0);
        assertArrayEquals(first, Files.readAllBytes(model));
    }

    @Test
    void whatSoFewBarsCannotFitIsLeftOutAndSaid() throws IOException {
        ModelProject project = new ModelProject(folder).config(SMALL);
        Answer answer = train(project, project.bars("1m", 3000), 0);
        assertEquals(List.of("persistence", "rolling_mean", "ewma", "garch"),
                answer.json().at("/scoreboard/baselines").findValuesAsText("name"));
        assertEquals(3, project.warnings.size(), project.warnings.toString());
        assertTrue(project.warnings.getFirst().startsWith("the baseline har cannot be fitted"),
                project.warnings.toString());
        assertTrue(project.warnings.getFirst().endsWith("; it is left out"));
    }

    @Test
    void aRunThatIsCancelledIsKeptAsKilledAndTheOlderModelStays() throws IOException {
        ModelProject project = new ModelProject(folder).config(SMALL);
        Path model = Path.of(train(project, project.bars(), 0).json().path("folder").asText());
        Surroundings calm = project.surroundings();
        int[] asked = {0};
        Surroundings hurried = new Surroundings(calm.project(), calm.environment(), calm.clock(), calm.temporary(),
                calm.warnings(), calm.progress(), () -> asked[0]++ > 5);
        assertThrows(CancelledFault.class, () -> TrainStage.run(project.config(), request(project.bars(), 0), hurried));
        assertEquals(List.of(RunStatus.FINISHED, RunStatus.KILLED), project.tracking().store().list().stream()
                .map(run -> run.head().status()).sorted().toList());
        Artefact.load(model);
    }

    @Test
    void tooFewBarsAreASentence() throws IOException {
        ModelProject project = new ModelProject(folder).config(SMALL);
        DataFault fault = assertThrows(DataFault.class, () -> train(project, project.bars("1h", 330), 0));
        assertTrue(fault.sentence().startsWith("there are too few rows with a target (30)"), fault.sentence());
    }

    private Answer train(ModelProject project, String bars, int windows) {
        return TrainStage.run(project.config(), request(bars, windows), project.surroundings());
    }

    private TrainRequest request(String bars, int windows) {
        return new TrainRequest(Optional.of(bars), InputStream.nullInputStream(), Optional.empty(), Optional.empty(),
                OptionalInt.empty(), windows, "", List.of(), heard::add);
    }
}
