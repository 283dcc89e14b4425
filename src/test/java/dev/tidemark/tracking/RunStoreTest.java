package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunStoreTest {
    @TempDir
    private Path project;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(project);
    }

    @Test
    void nothingIsMadeBeforeTheFirstRun() {
        assertEquals(List.of(), fixture.store.list());
        assertFalse(Files.exists(fixture.folder));
    }

    @Test
    void whatARunWritesDownIsReadAgain() throws IOException {
        RunRecord run = fixture.store.read(fixture.whole());
        assertEquals(RunStatus.FINISHED, run.head().status());
        assertEquals("a run", run.head().name());
        assertEquals("experiment", run.head().experiment());
        assertEquals(Fixture.START, run.head().start());
        assertTrue(run.head().end().isPresent());
        assertEquals(Map.of("max_depth", "6"), run.params());
        assertEquals(Map.of("stage", "late"), run.tags());
        assertEquals(List.of(1.0, 0.5, 1.0 / 3), run.metrics().getOrDefault("validation/rmse", List.of()).stream()
                .map(Entry.Metric::value).toList());
        assertEquals(Map.of("validation/rmse", 1.0 / 3, "test_rmse", 0.25), run.figures());
        assertEquals(List.of(new Entry.Dataset("BTC-1h", "0123456789abcdef", "data/raw/BTC.csv", "training")),
                run.datasets());
        assertEquals(List.of("model/model.ubj", "model/pictures/what is important.svg"),
                run.artifacts().stream().map(Entry.Artifact::path).toList());
        assertEquals("<svg/>", Files.readString(fixture.store.artifact(run.head().id(),
                "model/pictures/what is important.svg")));
    }

    @Test
    void figuresThatAreNoNumbersAreKept() {
        ActiveRun run = fixture.tracker.begin("odd");
        run.metric("a", Double.NaN, 0);
        run.metric("b", Double.NEGATIVE_INFINITY, 1);
        run.end(RunStatus.FINISHED);
        assertEquals(Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY), fixture.store.read(run.id()).figures());
    }

    @Test
    void aRunThatGoesOnIsRunningAndOneThatIsLeftWithoutAWordHasFailed() {
        ActiveRun run = fixture.tracker.begin("a");
        assertEquals(RunStatus.RUNNING, fixture.store.read(run.id()).head().status());
        run.close();
        assertEquals(RunStatus.FAILED, fixture.store.read(run.id()).head().status());
        run.end(RunStatus.FINISHED);
        assertEquals(RunStatus.FAILED, fixture.store.read(run.id()).head().status());
        assertThrows(IllegalStateException.class, () -> run.param("late", "1"));
    }

    @Test
    void aRunWhoseProcessIsGoneWasKilledWhenItLastWrote() throws IOException {
        String id = fixture.whole();
        Path head = fixture.folder.resolve(id).resolve("run.json");
        Files.writeString(head,
                Files.readString(head).replace("FINISHED", "RUNNING").replaceAll(",\\s*\"end\".*", "\n}"));
        RunHead seen = fixture.store.read(id).head();
        assertEquals(RunStatus.KILLED, seen.status());
        assertEquals(Optional.of(Fixture.START.plusSeconds(4)), seen.end());
    }

    @Test
    void aRunIsReadableWhereverItsLogWasCutOff() throws IOException {
        String id = fixture.whole();
        Path log = fixture.folder.resolve(id).resolve("log.jsonl");
        byte[] whole = Files.readAllBytes(log);
        int before = 0;
        for (int length = 0; length <= whole.length; length++) {
            Files.write(log, Arrays.copyOf(whole, length));
            int entries = fixture.store.read(id).entries().size();
            assertTrue(entries >= before, "at " + length);
            before = entries;
        }
        assertEquals(10, before);
    }

    @Test
    void aLogThatIsDamagedInTheMiddleIsAFaultThatNamesTheLine() throws IOException {
        String id = fixture.whole();
        Path log = fixture.folder.resolve(id).resolve("log.jsonl");
        Files.writeString(log, Files.readString(log).replaceFirst("\"max_depth\"", "max_depth"));
        DataFault fault = assertThrows(DataFault.class, () -> fixture.store.read(id));
        assertTrue(fault.sentence().contains("log.jsonl: is damaged (line 1: "), fault.sentence());
    }

    @Test
    void runsAreListedTheOldestFirstAndAFolderWithoutARunIsNone() throws IOException {
        String first = fixture.whole();
        String second = fixture.whole();
        Files.createDirectories(fixture.folder.resolve("0".repeat(32)));
        Files.createDirectories(fixture.folder.resolve("models"));
        assertEquals(List.of(first, second), fixture.store.list().stream().map(run -> run.head().id()).toList());
    }

    @Test
    void theBeginningOfAnIdIsEnough() throws IOException {
        String id = fixture.whole();
        assertEquals(id, fixture.store.byPrefix(id.substring(0, 5).toUpperCase(Locale.ROOT)).head().id());
    }

    @Test
    void aBeginningThatSeveralHaveOrNoneOrThatIsNoneIsAFault() throws IOException {
        String id = fixture.whole();
        Path twin = Files.createDirectories(fixture.folder.resolve(id.substring(0, 8) + "0".repeat(24)));
        Files.copy(fixture.folder.resolve(id).resolve("run.json"), twin.resolve("run.json"));
        UsageFault two = assertThrows(UsageFault.class, () -> fixture.store.byPrefix(id.substring(0, 8)));
        assertTrue(two.sentence().startsWith("2 runs begin with '" + id.substring(0, 8) + "': "), two.sentence());
        String none = id.startsWith("0") ? "1" : "0";
        assertThrows(NoInputFault.class, () -> fixture.store.byPrefix(none + "123"));
        assertThrows(UsageFault.class, () -> fixture.store.byPrefix("../etc"));
    }

    @Test
    void aParameterHasOneValue() {
        ActiveRun run = fixture.tracker.begin("a");
        run.param("eta", "0.1");
        run.param("eta", "0.1");
        assertThrows(IllegalArgumentException.class, () -> run.param("eta", "0.2"));
        run.end(RunStatus.FINISHED);
        assertEquals(1, fixture.store.read(run.id()).entries().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", "a//b", "/a", "a/", "ä", "a:b", "a\nb", ".", "a/./b"})
    void aNameThatNoServerCouldHoldIsRefused(String name) {
        try (ActiveRun run = fixture.tracker.begin("a")) {
            assertThrows(IllegalArgumentException.class, () -> run.metric(name, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", "a//b", "/a", "a/..", "a\\b"})
    void aFileIsKeptInTheRunsFolderOnly(String path) {
        try (ActiveRun run = fixture.tracker.begin("a")) {
            assertThrows(IllegalArgumentException.class, () -> run.artifact(project, path));
        }
    }

    @Test
    void whatIsNotThereCannotBeKept() {
        try (ActiveRun run = fixture.tracker.begin("a")) {
            assertThrows(NoInputFault.class, () -> run.artifact(project.resolve("none"), "model"));
        }
    }

    @Test
    void aLockNamesItsProcessAndIsFreeAgainWhenClosed() {
        Path file = project.resolve("lock");
        StoreLock lock = StoreLock.take(file).orElseThrow();
        assertTrue(StoreLock.isHeld(file));
        assertTrue(StoreLock.take(file).isEmpty());
        assertEquals("process " + ProcessHandle.current().pid(), StoreLock.owner(file));
        lock.close();
        assertFalse(StoreLock.isHeld(file));
        StoreLock.take(file).orElseThrow().close();
    }
}
