package dev.tidemark.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.base.Place;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.signal.SignalSummary.Warmup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionTest {
    @TempDir
    private Path folder = Path.of("");
    private SessionStage stage = new SessionStage(Path.of("nowhere"), new StepwiseBackground());

    @BeforeEach
    void start() {
        stage = new SessionStage(folder, new ImmediateBackground());
    }

    @Test
    void openingAFileShowsItsRun() {
        Path path = stage.openSmall();
        assertEquals(path, stage.open().path());
        assertEquals(4, stage.open().bars().size());
        assertSame(stage.open().bars(), stage.run().bars());
        assertEquals(2, stage.run().signal().summary().signals());
        assertEquals("0.5000", stage.run().rate());
        assertEquals(new Activity.Idle(), stage.workspace.activityProperty().get());
        assertEquals(List.of(path.toAbsolutePath()), stage.workspace.recent());
    }

    @Test
    void openingAFileSaysWhatWasRead() {
        stage.openSmall();
        assertEquals(Notice.info("Read 4 rows from small.csv in 0 ms."), stage.workspace.noticeProperty().get());
    }

    @Test
    void theLogIsTheRuns() {
        stage.openSmall();
        assertEquals(stage.run().log(), stage.workspace.log());
        assertEquals("Job started", stage.workspace.log().getFirst().event());
        assertEquals("Job ended with status success", stage.workspace.log().getLast().event());
    }

    @Test
    void oddThingsAreToldAndLogged() {
        stage.workspace.inputs().windowProperty().set(9);
        stage.session.open(stage.file("odd.csv", """
                time,open,close
                2024-01-01,1,1
                2024-01-02,x,2
                2024-01-02,1,0
                2024-01-04,1,
                oops,1,3
                2024-01-05,1,4
                """));
        assertEquals(
                "Read 6 rows from odd.csv in 0 ms: 1 row has no close, 1 close is at or below zero, 1 row has no "
                        + "readable time, 1 row has the time of the row before, 1 cell of open could not be read and counts as "
                        + "missing, the window of 9 rows is longer than the file, so no row has a rolling mean.",
                stage.notice());
        assertEquals(Notice.Kind.WARNING, stage.workspace.noticeProperty().get().kind());
        assertEquals(9, stage.workspace.inputs().windowProperty().get());
        List<String> warnings = stage.workspace.log().stream().filter(line -> line.level() == LogLine.Level.WARNING)
                .map(LogLine::event).filter(event -> event.contains("odd.csv")).toList();
        assertEquals(3, warnings.size());
        assertTrue(warnings.getLast().endsWith("1 cell of open could not be read and counts as missing"));
    }

    @Test
    void repairsAreTold() {
        stage.session.open(stage.file("bom.csv", "\uFEFF" + SessionStage.SMALL));
        assertTrue(stage.notice().contains("byte order mark removed (1)"), stage.notice());
    }

    @Test
    void everyRunIsRecordedWithItsDigest() {
        Path path = stage.openSmall();
        RunRecord record = stage.workspace.history().getFirst();
        assertEquals(1, record.number());
        assertEquals(path.toAbsolutePath(), record.input());
        assertEquals(64, record.sha256().length());
        assertEquals(stage.workspace.inputs().settings(), record.settings());
        assertEquals(stage.run().signal().summary(), record.summary());
        assertTrue(stage.workspace.recordedProperty().get());
        stage.session.run();
        assertEquals(List.of(2, 1), stage.workspace.history().stream().map(RunRecord::number).toList());
    }

    @Test
    void theHistorySurvivesARestart() {
        stage.openSmall();
        stage.session.run();
        SessionStage restarted = new SessionStage(folder, new ImmediateBackground());
        assertEquals(stage.workspace.history(), restarted.workspace.history());
        restarted.session.delete(restarted.workspace.history().getFirst());
        assertEquals(List.of(1), new SessionStage(folder, new ImmediateBackground()).workspace.history().stream()
                .map(RunRecord::number).toList());
        restarted.session.clearHistory();
        assertEquals(List.of(), new SessionStage(folder, new ImmediateBackground()).workspace.history());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNoRun() throws IOException {
        Files.writeString(folder.resolve("data"), "a file in the folder's place");
        stage.openSmall();
        assertEquals(1, stage.workspace.history().getFirst().number());
        assertEquals(Notice.Kind.WARNING, stage.workspace.noticeProperty().get().kind());
        assertTrue(stage.notice().contains("the history of runs cannot be written"), stage.notice());
        stage.session.run();
        assertEquals(2, stage.workspace.history().getFirst().number());
    }

    @Test
    void turningTheWindowFollowsButIsNotRecordedUntilRun() {
        stage.openSmall();
        int lines = stage.workspace.log().size();
        stage.workspace.inputs().windowProperty().set(3);
        assertEquals(3, stage.run().settings().window());
        assertEquals(3, stage.run().signal().window());
        assertFalse(stage.workspace.recordedProperty().get());
        assertEquals(1, stage.workspace.history().size());
        assertEquals(lines, stage.workspace.log().size());
        stage.session.run();
        assertTrue(stage.workspace.recordedProperty().get());
        assertEquals(2, stage.workspace.history().size());
    }

    @Test
    void turningTheWindowBackIsTheRecordedRunAgain() {
        stage.openSmall();
        stage.workspace.inputs().windowProperty().set(3);
        stage.workspace.inputs().windowProperty().set(2);
        assertTrue(stage.workspace.recordedProperty().get());
    }

    @Test
    void warmupSeedAndVersionFollowToo() {
        stage.openSmall();
        stage.workspace.inputs().warmupProperty().set(Warmup.EXCLUDE);
        assertEquals("0.6667", stage.run().rate());
        stage.workspace.inputs().seedProperty().set(7);
        stage.workspace.inputs().versionProperty().set("v2");
        assertEquals(7, stage.run().settings().seed());
        assertEquals("v2", stage.run().settings().version());
    }

    @Test
    void withoutAVersionNothingRuns() {
        stage.openSmall();
        TableRun shown = stage.run();
        stage.workspace.inputs().versionProperty().set("");
        stage.session.run();
        assertSame(shown, stage.run());
        assertEquals(Notice.Kind.ERROR, stage.workspace.noticeProperty().get().kind());
        assertTrue(stage.notice().startsWith("The version is empty"), stage.notice());
        assertEquals(1, stage.workspace.history().size());
    }

    @Test
    void runningReadsTheFileAgain() {
        stage.openSmall();
        stage.file("small.csv", SessionStage.SMALL + "2024-01-01 00:04:00,1,1,1,9,10\n");
        stage.session.run();
        assertEquals(5, stage.open().bars().size());
    }

    @Test
    void runningOverNothingSaysSo() {
        stage.session.run();
        assertEquals("There is nothing to run over yet: open a file first.", stage.notice());
        assertEquals(new FileState.None(), stage.workspace.fileProperty().get());
    }

    @Test
    void aFileThatIsNotAsItShouldBeSaysWhatTheBatchSays() {
        Path path = stage.file("bad.csv", "time,close\n2024-01-01,1\n2024-01-02,abc\n");
        stage.session.open(path);
        FileState.Failed failed = assertInstanceOf(FileState.Failed.class, stage.workspace.fileProperty().get());
        assertEquals(Optional.of(new Place(path.toString(), 3, 2)), failed.problem().place());
        assertEquals(Notice.error(failed.problem()), stage.workspace.noticeProperty().get());
        assertTrue(stage.notice().startsWith(path + ", line 3, column 2: "), stage.notice());
        List<LogLine> log = stage.workspace.log();
        assertEquals(new LogLine(stage.millis.get(), LogLine.Level.ERROR, stage.notice()), log.get(log.size() - 2));
        assertEquals("Job ended with status error", log.getLast().event());
        assertEquals(List.of(), stage.workspace.history());
        assertEquals(List.of(), stage.workspace.recent());
    }

    @Test
    void aFileThatFailsLeavesTheOneThatIsOpen() {
        stage.openSmall();
        TableRun shown = stage.run();
        stage.session.open(folder.resolve("missing.csv"));
        assertSame(shown, stage.run());
        assertSame(shown.bars(), stage.open().bars());
        assertEquals(Notice.Kind.ERROR, stage.workspace.noticeProperty().get().kind());
        assertTrue(stage.workspace.recordedProperty().get());
    }

    @Test
    void recentFilesAreNewestFirstWithoutRepetitionAndAtMostTen() {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            paths.addFirst(stage.file("f" + i + ".csv", SessionStage.SMALL).toAbsolutePath());
            stage.session.open(paths.getFirst());
        }
        assertEquals(paths.subList(0, 10), stage.workspace.recent());
        stage.session.open(paths.get(3));
        assertEquals(paths.get(3), stage.workspace.recent().getFirst());
        assertEquals(10, stage.workspace.recent().size());
    }

    @Test
    void theSampleIsMadeOnceAndMendedWhenItWasChanged() throws IOException {
        stage.session.openSample();
        assertEquals(10_000, stage.open().bars().size());
        Path sample = stage.data.resolve("sample.csv");
        byte[] made = Files.readAllBytes(sample);
        Files.writeString(sample, "time,close\n2024-01-01,1\n");
        stage.session.openSample();
        assertEquals(10_000, stage.open().bars().size());
        assertEquals(-1, java.util.Arrays.mismatch(made, Files.readAllBytes(sample)));
    }

    @Test
    void aSampleThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("data"), "a file in the folder's place");
        stage.session.openSample();
        assertEquals(Notice.Kind.ERROR, stage.workspace.noticeProperty().get().kind());
        assertEquals(new FileState.None(), stage.workspace.fileProperty().get());
        assertEquals(new Activity.Idle(), stage.workspace.activityProperty().get());
    }

    @Test
    void aRepeatedRunIsIdentical() {
        stage.openSmall();
        TableRun shown = stage.run();
        stage.session.repeat(stage.workspace.history().getFirst());
        assertEquals("Identical: run 1 over small.csv came to the same input, settings and numbers again.",
                stage.notice());
        assertEquals(1, stage.workspace.history().size());
        assertSame(shown, stage.run());
        assertEquals(new Activity.Idle(), stage.workspace.activityProperty().get());
    }

    @Test
    void aRepeatedRunOverAChangedFileSaysWhatDiffersAndIsRecorded() {
        stage.openSmall();
        stage.file("small.csv", SessionStage.SMALL + "2024-01-01 00:04:00,1,1,1,9,10\n");
        stage.session.repeat(stage.workspace.history().getFirst());
        assertTrue(stage.notice().startsWith("Not identical: small.csv has changed since run 1: rows 4 then, 5 now, "),
                stage.notice());
        assertEquals(2, stage.workspace.history().size());
        assertEquals(5, stage.workspace.history().getFirst().summary().rows());
    }

    @Test
    void aRepeatedRunOverTheSameNumbersInAnotherFileSaysThat() {
        stage.openSmall();
        stage.file("small.csv", SessionStage.SMALL + "\n");
        stage.session.repeat(stage.workspace.history().getFirst());
        assertEquals("Not identical: small.csv has changed since run 1, though the numbers are the same.",
                stage.notice());
    }

    @Test
    void aRepeatedRunWithoutItsFileSaysThatItIsMissing() throws IOException {
        Path path = stage.openSmall();
        Files.delete(path);
        stage.session.repeat(stage.workspace.history().getFirst());
        assertEquals(Notice.Kind.ERROR, stage.workspace.noticeProperty().get().kind());
        assertTrue(stage.notice().startsWith(path.toString()), stage.notice());
        assertEquals(1, stage.workspace.history().size());
    }

    @Test
    void aConfigurationIsTakenOverAtOnce() {
        stage.openSmall();
        Path config = stage.file("config.yaml", "seed: 5\nwindow: 3\nversion: \"v9\"\nwindw: 4\n");
        stage.session.loadConfig(config);
        assertEquals(3, stage.run().settings().window());
        assertEquals("v9", stage.run().settings().version());
        assertEquals(5, stage.workspace.inputs().seedProperty().get());
        assertEquals(Optional.of(config), stage.workspace.inputs().configProperty().get());
        assertTrue(stage.notice().startsWith("Loaded config.yaml: seed 5, window 3, version v9; "), stage.notice());
        assertTrue(stage.notice().contains("windw"), stage.notice());
        assertTrue(stage.workspace.log().getLast().event().contains("windw"));
        assertFalse(stage.workspace.recordedProperty().get());
    }

    @Test
    void aConfigurationThatReadsDifferentlyReadsTheFileAgain() {
        stage.workspace.inputs().windowProperty().set(1);
        stage.session.open(stage.file("back.csv", "time,close\n2024-01-02,1\n2024-01-01,2\n"));
        assertEquals(1704067200000L, stage.open().bars().times()[0]);
        stage.session.loadConfig(stage.file("config.yaml", "seed: 1\nwindow: 1\nversion: v1\norder: file\n"));
        assertEquals(Order.FILE, stage.open().reading().order());
        assertEquals(1704153600000L, stage.open().bars().times()[0]);
        assertEquals(2, stage.workspace.history().size());
    }

    @Test
    void aConfigurationMendsAFileThatCouldNotBeRead() {
        stage.session.open(stage.file("odd.csv", "time,mid\n2024-01-02,1\n2024-01-03,2\n"));
        assertInstanceOf(FileState.Failed.class, stage.workspace.fileProperty().get());
        stage.session.loadConfig(
                stage.file("config.yaml", "seed: 1\nwindow: 1\nversion: v1\ncolumns: {close: mid}\n"));
        assertEquals(2, stage.open().bars().size());
    }

    @Test
    void aBadConfigurationChangesNothing() {
        stage.session.loadConfig(stage.file("config.yaml", "seed: 1\nwindow: 0\nversion: v1\n"));
        assertEquals(42, stage.workspace.inputs().seedProperty().get());
        assertEquals(Optional.empty(), stage.workspace.inputs().configProperty().get());
        assertEquals(2, stage.workspace.noticeProperty().get().place().orElseThrow().line());
    }

    @Test
    void savedSettingsAreThoseThatAreLoaded() {
        stage.workspace.inputs().windowProperty().set(77);
        Path config = folder.resolve("saved.yaml");
        stage.session.saveConfig(config);
        assertEquals("Saved the settings in saved.yaml.", stage.notice());
        assertEquals(Optional.of(config), stage.workspace.inputs().configProperty().get());
        SessionStage other = new SessionStage(folder, new ImmediateBackground());
        other.session.loadConfig(config);
        assertEquals(stage.workspace.inputs().settings(), other.workspace.inputs().settings());
        assertNotSame(stage.workspace, other.session.workspace());
    }

    @Test
    void settingsThatCannotBeSavedAreSaid() {
        stage.session.saveConfig(folder.resolve("no/such/folder.yaml"));
        assertEquals(Notice.Kind.ERROR, stage.workspace.noticeProperty().get().kind());
    }
}
