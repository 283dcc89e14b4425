package dev.tidemark.pipeline.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.pipeline.AllSettings;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.tracking.ActiveRun;
import dev.tidemark.tracking.Fixture;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.mlflow.FakeMlflow;
import dev.tidemark.tracking.mlflow.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the commands for runs answer, and where they find the server. */
class RunStagesTest {
    @TempDir
    private Path project;

    private final FakeMlflow server = new FakeMlflow();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
        assertEquals(List.of(), server.complaints());
    }

    private Surroundings surroundings() {
        return new Surroundings(project, environment, () -> Fixture.START, project, warnings::add, Progress.NONE,
                Cancellation.NEVER);
    }

    private VolatilityConfig config(String text) {
        return VolatilityConfig.of(ConfigFile.parse(text, "config.yaml").root(), warnings::add);
    }

    private TrackingSettings settings(String text) {
        return TrackingSettings.read(config(text), surroundings());
    }

    @Test
    void oneDamagedRunIsSaidAndTheOthersAreListed() throws IOException {
        String good = run("6", 0.5);
        String bad = run("7", 0.4);
        Path head = project.resolve("runs").resolve(bad).resolve("run.json");
        Files.writeString(head, Files.readString(head).substring(0, 20));
        assertEquals(List.of(good.substring(0, 8)),
                ListRuns.run(20, surroundings()).json().path("runs").findValues("id")
                        .stream().map(id -> id.asText().substring(0, 8)).toList());
        assertEquals(List.of(head + ": is damaged (no JSON); take it from a copy, or remove it"), warnings);
        assertThrows(DataFault.class, () -> ShowRun.run(bad, surroundings()));
    }

    @Test
    void whatTheConfigurationSaysOfTrackingIsJudgedWhereverItIsRead() {
        AllSettings.check(config("{}"));
        AllSettings.check(config("{volatility: {tracking: {uri: 'sqlite:///x.db', experiment: e, model: m}}}"));
        for (String wrong : List.of("{uri: [a]}", "{uri: 'http://user:secret@host'}", "{experiment: ''}",
                "{model: a/b}", "[]")) {
            ConfigFault fault = assertThrows(ConfigFault.class,
                    () -> AllSettings.check(config("{volatility: {tracking: " + wrong + "}}")), wrong);
            assertFalse(fault.sentence().contains("secret"), fault.sentence());
        }
        assertEquals(List.of(), warnings);
        assertEquals(0, server.requests());
    }

    private String run(String depth, double rmse) {
        try (ActiveRun run = new Fixture(project).store.tracker("e", () -> Fixture.START, new SecureRandom())
                .begin("xgboost")) {
            run.param("max_depth", depth);
            run.param("eta", "0.1");
            run.metric("validation_rmse", 1, 0);
            run.metric("test_rmse", rmse, 0);
            run.end(RunStatus.FINISHED);
            return run.id();
        }
    }

    @Test
    void runsAreListedWithTheFiguresOfTheTestFirst() {
        assertEquals(List.of("there is no run yet in runs"), ListRuns.run(5, surroundings()).summary());
        String id = run("6", 0.0123456789);
        List<String> lines = ListRuns.run(5, surroundings()).summary();
        assertEquals("id        start                name     status    test_rmse  validation_rmse  pushed",
                lines.getFirst());
        assertEquals(id.substring(0, 8) + "  2026-03-01 12:00:00  xgboost  FINISHED  0.0123457  1                no",
                lines.getLast());
        run("7", 1);
        assertEquals("and 1 older; --most shows more", ListRuns.run(1, surroundings()).summary().getLast());
    }

    @Test
    void allOfARunIsShown() throws IOException {
        String id = new Fixture(project).whole();
        Answer answer = ShowRun.run(id.substring(0, 6), surroundings());
        String text = String.join("\n", answer.summary());
        for (String part : List.of("run " + id, "max_depth  6", "the last of 3, from 1", "0123456789abcdef",
                "model/model.ubj", "FINISHED")) {
            assertTrue(text.contains(part), text);
        }
        assertEquals(3, answer.json().at("/histories/validation~1rmse").size());
        assertEquals("6", answer.json().at("/params/max_depth").asText());
    }

    @Test
    void whatDiffersBetweenRunsIsMarked() {
        String first = run("6", 0.5);
        String second = run("7", 0.25);
        Answer answer = CompareRuns.run(List.of(first, second), surroundings());
        assertTrue(answer.summary().contains("*  max_depth        6                    7"),
                answer.summary().toString());
        assertTrue(answer.summary().contains("   eta              0.1                  0.1"),
                answer.summary().toString());
        assertEquals("[\"max_depth\"]", answer.json().path("different_params").toString());
        assertEquals("[\"test_rmse\"]", answer.json().path("different_metrics").toString());
        assertThrows(UsageFault.class, () -> CompareRuns.run(List.of(first), surroundings()));
        assertThrows(UsageFault.class, () -> CompareRuns.run(List.of(first, first), surroundings()));
    }

    @Test
    void runsArePushedAndThenListedSo() {
        run("6", 0.5);
        run("7", 0.25);
        environment.put("MLFLOW_TRACKING_URI", server.base());
        Answer answer = PushRuns.run(List.of(), config("{}"), surroundings());
        assertEquals(server.base() + ": 2 runs pushed, 0 there already", answer.summary().getFirst());
        assertEquals(2, server.store().runs().size());
        assertEquals(server.base() + ": 0 runs pushed, 2 there already",
                PushRuns.run(List.of(), config("{}"), surroundings()).summary().getFirst());
        assertTrue(ListRuns.run(5, surroundings()).summary().getLast().endsWith(" yes"));
    }

    @Test
    void aServerThatIsAwayIsAFaultAfterTheAnswer() {
        run("6", 0.5);
        environment.put("MLFLOW_TRACKING_URI", server.base());
        server.trouble("", Trouble.REFUSES_CREDENTIALS);
        Answer answer = PushRuns.run(List.of(), config("{}"), surroundings());
        assertTrue(answer.fault().orElseThrow() instanceof UnavailableFault);
        assertEquals(server.base() + ": 0 runs pushed, 0 there already", answer.summary().getFirst());
    }

    @Test
    void aRunThatIsRefusedDoesNotKeepTheOthersBack() throws IOException {
        String bad = run("6", 0.5);
        run("7", 0.25);
        environment.put("MLFLOW_TRACKING_URI", server.base());
        Files.createDirectories(project.resolve("runs").resolve(bad).resolve("pushed"));
        String state = "{\"server\": \"" + server.base()
                + "\", \"experiment_id\": \"1\", \"run_id\": \"gone\", \"sent\": 0}";
        Files.writeString(project.resolve("runs").resolve(bad).resolve("pushed/0.json"), state);
        Answer answer = PushRuns.run(List.of(), config("{}"), surroundings());
        assertTrue(answer.fault().orElseThrow() instanceof DataFault);
        assertEquals(server.base() + ": 1 run pushed, 0 there already, 1 refused", answer.summary().getFirst());
    }

    @Test
    void withoutAServerThereIsNothingToPushTo() {
        assertThrows(ConfigFault.class, () -> PushRuns.run(List.of(), config("{}"), surroundings()));
    }

    @Test
    void runsThatAreBegunHereAreSent() {
        environment.put("MLFLOW_TRACKING_URI", server.base());
        Tracking tracking = Tracking.open(config("{}"), surroundings());
        try (ActiveRun run = tracking.tracker().begin("a")) {
            run.end(RunStatus.FINISHED);
        }
        assertEquals("FINISHED", server.store().runs().getFirst().status);
        assertEquals("tidemark-volatility", tracking.model());
    }

    @Test
    void theEnvironmentDecidesThenTheFileThenTheConfiguration() throws IOException {
        String block = "volatility: {tracking: {uri: 'http://a:1', experiment: e, model: m}}";
        assertEquals("http://a:1", settings(block).server().orElseThrow().toString());
        assertEquals("m", settings(block).model());
        Files.writeString(project.resolve(".env"), "MLFLOW_TRACKING_URI=http://b:1/\nMLFLOW_EXPERIMENT_NAME=file\n");
        assertEquals("http://b:1", settings(block).server().orElseThrow().toString());
        environment.put("MLFLOW_TRACKING_URI", "http://c:1");
        environment.put("MLFLOW_EXPERIMENT_NAME", "");
        assertEquals("http://c:1", settings(block).server().orElseThrow().toString());
        assertEquals("e", settings(block).experiment());
        assertEquals(List.of(), warnings);
    }

    @Test
    void theConfigurationThatInitWritesHasTheDefaults() throws IOException {
        assertEquals(settings("{}"),
                settings(Files.readString(Path.of("src/main/resources/dev/tidemark/pipeline/config.yaml"))));
        assertEquals(List.of(), warnings);
    }

    @Test
    void credentialsAreSentAndNeverShown() {
        environment.put("MLFLOW_TRACKING_URI", "https://dagshub.com/me/it.mlflow");
        environment.put("MLFLOW_TRACKING_TOKEN", "hidden");
        assertEquals(Optional.of("Bearer hidden"), settings("{}").server().orElseThrow().authorization());
        environment.put("MLFLOW_TRACKING_USERNAME", "me");
        environment.put("MLFLOW_TRACKING_PASSWORD", "hidden");
        assertEquals(Optional.of("Basic bWU6aGlkZGVu"), settings("{}").server().orElseThrow().authorization());
        assertFalse(settings("{}").toString().contains("hidden"));
        assertFalse(settings("{}").toString().contains("bWU6"));
        environment.put("MLFLOW_TRACKING_URI", "http://example.org");
        assertFalse(assertThrows(ConfigFault.class, () -> settings("{}")).sentence().contains("hidden"));
    }

    @Test
    void halfACredentialIsAFault() {
        environment.put("MLFLOW_TRACKING_URI", "http://localhost:1");
        environment.put("MLFLOW_TRACKING_USERNAME", "me");
        assertThrows(ConfigFault.class, () -> settings("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///tmp/mlruns", "./mlruns", "sqlite:///m.db", "databricks"})
    void whatIsNotSpokenIsSaidAndNotUsed(String uri) {
        environment.put("MLFLOW_TRACKING_URI", uri);
        assertEquals(Optional.empty(), settings("{}").server());
        assertTrue(warnings.getFirst().contains("only http and https are spoken here"), warnings.toString());
    }

    @Test
    void anAddressWithAUserIsRefusedWithoutShowingIt() {
        environment.put("MLFLOW_TRACKING_URI", "https://me:hidden@example.org");
        assertFalse(assertThrows(ConfigFault.class, () -> settings("{}")).sentence().contains("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model: 'a/b'", "experiment: ''", "uri: [a]", "model: [a]"})
    void aValueThatMakesNoSenseIsAFault(String line) {
        assertThrows(ConfigFault.class, () -> settings("volatility: {tracking: {" + line + "}}"));
    }
}
