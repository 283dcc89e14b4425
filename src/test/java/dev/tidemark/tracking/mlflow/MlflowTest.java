package dev.tidemark.tracking.mlflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.WebAddress;
import dev.tidemark.tracking.ActiveRun;
import dev.tidemark.tracking.Entry;
import dev.tidemark.tracking.Fixture;
import dev.tidemark.tracking.RunRecord;
import dev.tidemark.tracking.RunStatus;
import dev.tidemark.tracking.StoreLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs are sent whole and once, whatever happens on the way. */
class MlflowTest {
    @TempDir
    private Path project;

    private final MlflowFixture fixture = new MlflowFixture();
    private Fixture local;

    @BeforeEach
    void open() {
        local = new Fixture(project);
    }

    /** No request may ever have been other than documented. */
    @AfterEach
    void stop() {
        fixture.close();
        assertEquals(List.of(), fixture.server.complaints());
    }

    private PushedRun push(String id) {
        try (Mlflow server = fixture.connect()) {
            return server.push(local.store, id);
        }
    }

    private void assertThereOnce(String id) {
        assertEquals(1, fixture.server.store().runs().size());
        FakeRun there = fixture.server.store().runs().getFirst();
        assertEquals("a run", there.name);
        assertEquals(Map.of("max_depth", "6"), there.params);
        assertEquals("late", there.tags.get("stage"));
        assertEquals(id, there.tags.get("tidemark.run_id"));
        assertEquals(List.of("validation/rmse@0=1.0", "validation/rmse@1=0.5", "validation/rmse@2=" + 1.0 / 3,
                "test_rmse@0=0.25"), there.metrics);
        assertEquals(List.of("BTC-1h 0123456789abcdef training"), there.inputs);
        String folder = "1/" + there.id + "/artifacts/model/";
        assertEquals(List.of(folder + "model.ubj", folder + "pictures/what is important.svg"),
                List.copyOf(fixture.server.store().files().keySet()));
        assertEquals(1_800_000, fixture.server.store().files().getOrDefault(folder + "model.ubj", new byte[0]).length);
        assertEquals("FINISHED", there.status);
        RunRecord run = local.store.read(id);
        assertEquals(run.head().end().orElseThrow().toEpochMilli(), there.end);
        assertTrue(run.isPushed(run.pushes().getFirst()));
        assertEquals(2, fixture.server.done().stream().filter(call -> call.startsWith("PUT ")).distinct().count());
    }

    @Test
    void aRunIsThereWithEverythingAndPushingItAgainAsksNothing() throws IOException {
        String id = local.whole();
        PushedRun pushed = push(id);
        assertThereOnce(id);
        assertEquals(new PushedRun(fixture.server.store().runs().getFirst().id, 10, 2, 0), pushed);
        int requests = fixture.server.requests();
        assertEquals(0, push(id).entries());
        assertEquals(requests, fixture.server.requests());
        assertEquals("Basic " + Base64.getEncoder().encodeToString("me:secret".getBytes(StandardCharsets.UTF_8)),
                fixture.server.authorization());
        assertEquals(List.of(), fixture.told);
    }

    @ParameterizedTest
    @CsvSource({"experiments/get-by-name, STUMBLES", "experiments/create, DOES_IT_AND_STUMBLES",
            "experiments/create, DOES_IT_AND_IS_CUT_OFF", "runs/create, STUMBLES", "runs/create, DOES_IT_AND_STUMBLES",
            "runs/create, DOES_IT_AND_IS_CUT_OFF", "runs/create, IS_BUSY", "runs/log-batch, STUMBLES",
            "runs/log-batch, DOES_IT_AND_STUMBLES", "runs/log-batch, DOES_HALF_AND_STUMBLES",
            "runs/log-batch, DOES_IT_AND_IS_CUT_OFF", "runs/log-batch, HANGS_UP", "runs/log-inputs, STUMBLES",
            "runs/log-inputs, DOES_IT_AND_STUMBLES", "runs/log-inputs, DOES_IT_AND_IS_CUT_OFF",
            "model.ubj, HANGS_UP", "model.ubj, DOES_IT_AND_IS_CUT_OFF", "runs/update, DOES_IT_AND_STUMBLES"})
    void troubleThatPassesIsNotNoticed(String part, Trouble trouble) throws IOException {
        fixture.server.trouble(part, trouble);
        String id = local.whole();
        push(id);
        assertThereOnce(id);
    }

    @ParameterizedTest
    @CsvSource({"get-by-name, STUMBLES", "runs/create, DOES_IT_AND_STUMBLES", "runs/create, STUMBLES",
            "runs/log-batch, DOES_IT_AND_STUMBLES", "runs/log-batch, DOES_HALF_AND_STUMBLES",
            "runs/log-batch, HANGS_UP", "runs/log-inputs, STUMBLES",
            "runs/log-inputs, DOES_IT_AND_STUMBLES", "model.ubj, HANGS_UP", "important.svg, HANGS_UP",
            "runs/update, STUMBLES", "runs/update, IS_BUSY", "runs/create, REFUSES_CREDENTIALS",
            "model.ubj, REFUSES_CREDENTIALS"})
    void whatTroubleThatStaysHasLeftOutIsSentTheNextTime(String part, Trouble trouble) throws IOException {
        // What is asked in order to find out what was done fails as well, as long as the trouble stays.
        fixture.server.trouble(part, trouble).trouble("", Trouble.STUMBLES, Trouble.STUMBLES, Trouble.STUMBLES);
        String id = local.whole();
        UnavailableFault fault = assertThrows(UnavailableFault.class, () -> push(id));
        assertTrue(fault.sentence().startsWith(fixture.server.base()), fault.sentence());
        assertFalse(fault.sentence().contains("secret"), fault.sentence());
        RunRecord kept = local.store.read(id);
        assertEquals(10, kept.entries().size());
        assertFalse(kept.pushes().stream().anyMatch(kept::isPushed));
        fixture.server.recover();
        push(id);
        assertThereOnce(id);
    }

    @Test
    void whereverItEndsTheNextPushGoesOn() throws IOException {
        String id = local.whole();
        for (int asked = 1; !local.store.read(id).pushes().stream().anyMatch(local.store.read(id)::isPushed); asked++) {
            int most = asked;
            int before = fixture.server.requests();
            try (Mlflow server = fixture.connect(Mlflow.LIMITS, () -> fixture.server.requests() - before >= most)) {
                server.push(local.store, id);
            } catch (CancelledFault cut) {
                assertTrue(asked < 20, "it comes to an end");
            }
        }
        assertThereOnce(id);
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        fixture.server.trouble("", Trouble.IS_SILENT, Trouble.IS_SILENT);
        String id = local.whole();
        try (Mlflow server = fixture.impatient()) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> server.push(local.store, id));
            assertTrue(fault.sentence().contains("no complete answer within 150 ms, after 2 attempts"),
                    fault.sentence());
        }
        push(id);
        assertThereOnce(id);
    }

    @Test
    void aServerThatAsksToWaitIsWaitedFor() throws IOException {
        fixture.server.trouble("", Trouble.IS_BUSY);
        push(local.whole());
        assertEquals(List.of(Duration.ofSeconds(3)), fixture.waits);
    }

    @Test
    void credentialsThatAreRefusedAreNamedButNotShown() throws IOException {
        fixture.server.trouble("", Trouble.REFUSES_CREDENTIALS);
        String id = local.whole();
        UnavailableFault fault = assertThrows(UnavailableFault.class, () -> push(id));
        assertEquals(
                fixture.server.base() + "/api/2.0/mlflow/experiments/get-by-name: HTTP 401 (not authorized); check "
                        + "MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN",
                fault.sentence());
    }

    @Test
    void manyFiguresGoInBatchesThatAServerTakes() {
        ActiveRun run = local.tracker.begin("long");
        for (int i = 0; i < 250; i++) {
            run.param("p" + i, "x".repeat(i == 7 ? 9000 : 10));
            run.tag("t" + i, "y".repeat(5001));
        }
        for (int i = 0; i < 2500; i++) {
            run.metric("loss", i == 3 ? Double.NaN : i, i);
        }
        run.end(RunStatus.KILLED);
        push(run.id());
        FakeRun there = fixture.server.store().runs().getFirst();
        assertEquals(250, there.params.size());
        assertEquals(6000, there.params.getOrDefault("p7", "").length());
        assertEquals(2500, there.metrics.size());
        assertEquals("loss@3=NaN", there.metrics.get(3));
        assertEquals("KILLED", there.status);
    }

    @Test
    void aRunThatGoesOnIsSentAsFarAsItIs() {
        ActiveRun run = local.tracker.begin("a");
        run.metric("loss", 2, 0);
        push(run.id());
        FakeRun there = fixture.server.store().runs().getFirst();
        assertEquals("RUNNING", there.status);
        run.metric("loss", 1, 1);
        run.end(RunStatus.FINISHED);
        push(run.id());
        assertEquals(List.of("loss@0=2.0", "loss@1=1.0"), there.metrics);
        assertEquals("FINISHED", there.status);
    }

    @Test
    void filesThatAServerDoesNotTakeItselfStayHereAndThatIsSaid() throws IOException {
        for (String root : List.of("s3://bucket/mlruns", "file:///mlruns", "mlflow-artifacts://elsewhere:1")) {
            fixture.server.store().artifactRoot(root);
            PushedRun pushed = push(local.whole());
            assertEquals(0, pushed.files());
            assertEquals(2, pushed.kept());
            assertTrue(fixture.told.getLast().contains(root), fixture.told.getLast());
        }
        assertEquals(Map.of(), fixture.server.store().files());
        assertEquals(3, fixture.told.size());
    }

    @Test
    void aFileThatIsGoneIsSaidAndTheRestIsSent() throws IOException {
        String id = local.whole();
        Files.delete(local.store.artifact(id, "model/model.ubj"));
        assertEquals(1, push(id).files());
        assertTrue(fixture.told.getFirst().endsWith("model.ubj: is not there any more, and is not sent"));
    }

    @Test
    void anExperimentThatWasDeletedIsAFault() throws IOException {
        push(local.whole());
        fixture.server.store().deleteExperiments();
        assertThrows(DataFault.class, () -> push(local.whole()));
    }

    @Test
    void whatIsNoMlflowServerIsSaid() throws IOException {
        String id = local.whole();
        MlflowServer page = MlflowServer.open(WebAddress.of(fixture.server.base() + "/nothing").orElseThrow());
        try (Mlflow server = fixture.connect(page)) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> server.push(local.store, id));
            assertTrue(fault.sentence().endsWith(
                    "HTTP 404 (not found); expected an MLflow server at that address"), fault.sentence());
        }
    }

    @Test
    void aRunIsSentByOneAtATime() throws IOException {
        String id = local.whole();
        StoreLock lock = local.store.pushing(id).orElseThrow();
        UnavailableFault fault = assertThrows(UnavailableFault.class, () -> push(id));
        assertTrue(fault.sentence().contains("is being sent by process "), fault.sentence());
        lock.close();
        push(id);
        assertThereOnce(id);
    }

    @Test
    void aTrackerSendsWhatHasEndedAndOnlyWarnsWhenTheServerIsAway() {
        List<String> warnings = new ArrayList<>();
        SendingTracker tracker = new SendingTracker(local.tracker, local.store, fixture::connect, warnings::add);
        ActiveRun sent = tracker.begin("sent");
        sent.param("a", "1");
        sent.dataset(new Entry.Dataset("d", "0", "f", "training"));
        sent.end(RunStatus.FINISHED);
        sent.close();
        assertEquals("FINISHED", fixture.server.store().runs().getFirst().status);
        fixture.server.trouble("", Trouble.REFUSES_CREDENTIALS);
        ActiveRun kept = tracker.begin("kept");
        kept.end(RunStatus.FINISHED);
        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().contains("is kept in " + local.store), warnings.getFirst());
        push(kept.id());
        assertEquals(2, fixture.server.store().runs().size());
    }
}
