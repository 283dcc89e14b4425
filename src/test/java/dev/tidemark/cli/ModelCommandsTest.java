package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.pipeline.model.ModelProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The commands for models as their user calls them, as far as they need no project around them: models are named by their folders. */
class ModelCommandsTest {
    @TempDir
    private static Path folder;

    private static String bars;
    private static String honest;
    private static String shuffled;

    @TempDir
    private Path report;

    @BeforeAll
    static void train() throws IOException {
        ModelProject project = new ModelProject(folder);
        bars = project.bars();
        honest = project.artefact(project.train(ModelProject.BARS, 15)).toString();
        shuffled = project.artefact(project.trainShuffled(ModelProject.BARS)).toString();
    }

    private static TestRun.Result run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("volatility"));
        all.addAll(List.of(arguments));
        return new TestRun().run(all.toArray(String[]::new));
    }

    private TestRun.Result compare(String challenger, String champion, String... more) {
        List<String> all = new ArrayList<>(List.of("compare", "--challenger", challenger, "--champion", champion,
                "--input", bars, "--output", report.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void aRejectionIsCodeFourAndOneDocument() throws IOException {
        TestRun.Result result = compare(shuffled, honest, "--json");
        assertEquals(4, result.exitCode(), result.err());
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertFalse(json.path("approved").asBoolean(true));
        assertEquals(new ObjectMapper().readTree(report.resolve("comparison.json").toFile()), json);
        assertTrue(result.err().contains(", is rejected: RMSE is not lower: "), result.err());
        assertTrue(Files.exists(report.resolve("comparison.md")));
    }

    @Test
    void anApprovalIsCodeZero() throws IOException {
        Path config = Files.writeString(report.resolve("config.yaml"),
                "{volatility: {comparison: {rules: {log-har: false}}}}");
        TestRun.Result result = compare(honest, shuffled, "--config", config.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains(", is approved: it passes every rule that is asked\n"), result.out());
    }

    @Test
    void theForecastIsPrintedAndWritten() throws IOException {
        Path answer = report.resolve("answer.json");
        TestRun.Result result = run("predict", "--model", honest, "--input", bars, "--output", answer.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().startsWith("volatility until 2024-05-05T12:00:00Z: "), result.out());
        assertTrue(result.out().contains("with a probability of 80 % from "), result.out());
        assertEquals("1h", new ObjectMapper().readTree(answer.toFile()).path("interval").asText());
    }

    @Test
    void aDamagedModelIsCode65() throws IOException {
        Path damaged = Files.createDirectory(report.resolve("damaged"));
        for (String name : new String[]{"digests.json", "features.json"}) {
            Files.copy(Path.of(honest, name), damaged.resolve(name));
        }
        TestRun.Result result = compare(damaged.toString(), honest);
        assertEquals(65, result.exitCode());
        assertTrue(result.err().contains(damaged + ": lacks model.ubj, which belongs to the model"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "promote", "predict"})
    void withoutAnyModelEachSaysHowToBegin(String command) {
        assumeFalse(Files.exists(Path.of("runs")), "somebody works in this folder");
        TestRun.Result result = run(command);
        assertEquals(66, result.exitCode());
        assertTrue(result.err().contains("(begin with 'tidemark volatility train')"), result.err());
    }

    @Test
    void thereIsNoWayBackFromNothing() {
        assumeFalse(Files.exists(Path.of("runs")), "somebody works in this folder");
        TestRun.Result result = run("rollback");
        assertEquals(65, result.exitCode());
        assertEquals("tidemark: tidemark-volatility: there is no champion; there is no way back\n", result.err());
    }
}
