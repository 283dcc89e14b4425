package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.FileState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** What is under way when something else is wanted. */
class LiveSignalTest {
    private static final long LONG_NANOS = 200_000_000;

    @TempDir
    private Path folder = Path.of("");
    private final StepwiseBackground background = new StepwiseBackground();
    private SessionStage stage = new SessionStage(Path.of("nowhere"), background);
    private final List<Integer> shown = new ArrayList<>();

    @BeforeEach
    void openSmall() {
        background.runAll();
        stage = new SessionStage(folder, background);
        stage.openSmall();
        background.runAll();
        stage.workspace.runProperty().subscribe(run -> shown.add(run.orElseThrow().settings().window()));
        shown.clear();
    }

    private void turn(int window) {
        stage.workspace.inputs().windowProperty().set(window);
    }

    @Test
    void ofAllThatWasWantedWhileOneIsComputedOnlyTheLastIsComputedNext() {
        turn(3);
        turn(4);
        turn(1);
        assertEquals(1, background.waiting());
        background.runAll();
        assertEquals(List.of(3, 1), shown);
    }

    @Test
    void aComputationThatTakesLongAndIsStaleIsDropped() {
        turn(3);
        turn(4);
        stage.lookTakes(LONG_NANOS);
        background.runFirst();
        assertEquals(List.of(), shown);
        stage.lookTakes(0);
        background.runAll();
        assertEquals(List.of(4), shown);
    }

    @Test
    void cancellingGoesBackToWhatIsShown() {
        TableRun before = stage.run();
        turn(3);
        stage.session.cancel();
        background.runAll();
        assertSame(before, stage.run());
        assertEquals(2, stage.workspace.inputs().windowProperty().get());
        assertEquals("Cancelled.", stage.notice());
        assertEquals(0, background.waiting());
    }

    @Test
    void turningBackInTimeComputesNothing() {
        turn(3);
        turn(2);
        background.runAll();
        assertEquals(List.of(), shown);
    }

    @Test
    void cancellingALoadLeavesWhatWasThere() {
        TableRun before = stage.run();
        FileState file = stage.workspace.fileProperty().get();
        Path other = stage.file("other.csv", SessionStage.SMALL);
        stage.session.open(other);
        assertEquals(new FileState.Loading(other), stage.workspace.fileProperty().get());
        assertEquals(new Activity.Busy("Reading other.csv", -1, 0, 0), stage.workspace.activityProperty().get());
        stage.session.cancel();
        background.runAll();
        assertEquals(file, stage.workspace.fileProperty().get());
        assertEquals(new Activity.Idle(), stage.workspace.activityProperty().get());
        assertSame(before, stage.run());
        assertEquals("Cancelled.", stage.notice());
        assertEquals(1, stage.workspace.history().size());
    }

    @Test
    void openingAnotherFileCancelsTheFirst() {
        Path first = stage.file("first.csv", SessionStage.SMALL);
        Path second = stage.file("second.csv", SessionStage.SMALL + "2024-01-02,1,1,1,1,1\n");
        stage.session.open(first);
        stage.session.open(second);
        background.runAll();
        assertEquals(second, stage.open().path());
        assertEquals(List.of("second.csv", "small.csv"),
                stage.workspace.recent().stream().map(path -> String.valueOf(path.getFileName())).toList());
    }

    @Test
    void turningTheWindowWhileAFileIsReadIsMadeUpForAfterwards() {
        stage.session.open(stage.file("other.csv", SessionStage.SMALL));
        turn(3);
        background.runAll();
        assertEquals(List.of(2, 3), shown);
        assertEquals(List.of(2, 2),
                stage.workspace.history().stream().map(run -> run.settings().window()).toList());
    }

    @Test
    void nothingHappensAfterTheEnd() {
        turn(3);
        stage.session.close();
        background.runAll();
        stage.session.open(stage.file("other.csv", SessionStage.SMALL));
        background.runAll();
        assertEquals(List.of(), shown);
    }

    @Test
    void cancellingNothingSaysNothing() {
        String before = stage.notice();
        stage.session.cancel();
        assertEquals(before, stage.notice());
    }
}
