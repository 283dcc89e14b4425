package dev.tidemark.desktop.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import dev.tidemark.batch.LogLine;
import dev.tidemark.desktop.model.Workspace;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

@NullUnmarked
@ExtendWith(ApplicationExtension.class)
class LogViewTest {
    private Workspace workspace;
    private Scene scene;
    private ListView<LogLine> lines;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        workspace = new Workspace();
        workspace.log().addAll(Panels.someLines());
        scene = new Scene(Panels.load(View.LOG, workspace, null), 764, 220);
        stage.setScene(scene);
        stage.show();
        lines = (ListView<LogLine>) scene.lookup("#logLines");
    }

    @Test
    void theFilterShowsItsLevelsAndCountsThem(FxRobot robot) {
        assertEquals(5, lines.getItems().size());
        assertEquals("All 5", text(robot, "#levelAll"));
        assertEquals("Warnings and errors 2", text(robot, "#levelWarnings"));
        assertEquals("Errors 1", text(robot, "#levelErrors"));
        robot.clickOn("#levelWarnings");
        assertEquals(List.of(LogLine.Level.WARNING, LogLine.Level.ERROR),
                lines.getItems().stream().map(LogLine::level).toList());
        robot.clickOn("#levelErrors");
        assertEquals(1, lines.getItems().size());
    }

    @Test
    void oneFilterIsAlwaysChosen(FxRobot robot) {
        robot.clickOn("#levelErrors");
        robot.clickOn("#levelErrors");
        assertTrue(robot.lookup("#levelErrors").queryAs(ToggleButton.class).isSelected());
        assertEquals(1, lines.getItems().size());
    }

    @Test
    void newLinesAreCountedAndFiltered(FxRobot robot) {
        robot.clickOn("#levelErrors");
        robot.interact(() -> workspace.log().addAll(Panels.someLines()));
        assertEquals("All 10", text(robot, "#levelAll"));
        assertEquals(2, lines.getItems().size());
        robot.interact(() -> workspace.log().remove(0, 5));
        assertEquals("Errors 1", text(robot, "#levelErrors"));
    }

    @Test
    void theSearchCountsAndStepsThroughMatchesByKeyboard(FxRobot robot) {
        robot.interact(lines::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("job");
        assertEquals("1 of 2 lines", matches(robot));
        assertEquals(0, selected());
        robot.push(KeyCode.ENTER);
        assertEquals(4, selected());
        assertEquals("2 of 2 lines", matches(robot));
        robot.push(KeyCode.ENTER);
        assertEquals(0, selected());
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(4, selected());
        robot.push(KeyCode.ESCAPE);
        assertEquals("", robot.lookup("#logSearch").queryAs(TextField.class).getText());
        assertEquals("", matches(robot));
    }

    @Test
    void theButtonsStepThroughMatchesToo(FxRobot robot) {
        robot.clickOn("#logSearch").write("JOB");
        robot.clickOn("#nextMatch");
        assertEquals(4, selected());
        robot.clickOn("#previousMatch");
        assertEquals(0, selected());
    }

    @Test
    void whatIsNotThereIsNotFound(FxRobot robot) {
        robot.clickOn("#logSearch").write("absent");
        int before = selected();
        robot.push(KeyCode.ENTER);
        assertEquals("No match", matches(robot));
        assertEquals(before, selected());
    }

    @Test
    void matchesAreSetOff(FxRobot robot) {
        robot.clickOn("#logSearch").write("close");
        robot.interact(scene.getRoot()::layout);
        List<String> matches = robot.lookup(".log-match").queryAllAs(Label.class).stream().map(Label::getText).toList();
        assertEquals(List.of("close", "close", "close"), matches);
    }

    @Test
    void matchesAmongNewLinesAreCounted(FxRobot robot) {
        robot.clickOn("#logSearch").write("job");
        robot.interact(() -> workspace.log().addAll(Panels.someLines()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("1 of 4 lines", matches(robot));
    }

    @Test
    void selectedLinesAreCopiedAsTheyStandInTheLog(FxRobot robot) {
        robot.interact(() -> lines.getSelectionModel().selectRange(0, 2));
        robot.interact(lines::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals(List.of("2026-02-26 12:50:30,500 - INFO - Job started",
                "2026-02-26 12:50:30,500 - INFO - Config validated: seed=42, window=20, version=v1"),
                Copied.text().lines().toList());
    }

    @Test
    void clearingEmptiesTheLogAndSaysSo(FxRobot robot) {
        robot.clickOn("#clearLog");
        assertEquals(List.of(), workspace.log());
        assertTrue(robot.lookup("#logEmpty").queryLabeled().isVisible());
        assertTrue(robot.lookup("#clearLog").query().isDisabled());
    }

    @Test
    void theNewestLineStaysInSightUntilOneScrollsAway(FxRobot robot) {
        fill(robot, 500);
        waitUntilNewestIsSeen();
        assertFalse(robot.lookup("#jumpToNewest").query().isVisible());
        robot.interact(lines::requestFocus);
        robot.interact(() -> lines.getSelectionModel().clearAndSelect(0));
        robot.push(KeyCode.HOME);
        waitForSight(robot, true);
        fill(robot, 500);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(flow().getLastVisibleCell().getIndex() < 500);
        robot.clickOn("#jumpToNewest");
        waitUntilNewestIsSeen();
        assertFalse(robot.lookup("#jumpToNewest").query().isVisible());
    }

    @Test
    void wrappedLinesFitTheWidth(FxRobot robot) {
        robot.interact(() -> workspace.log().add(Panels.line(LogLine.Level.INFO, "word ".repeat(100))));
        robot.clickOn("#wrapLines");
        robot.interact(scene.getRoot()::layout);
        Node last = flow().getLastVisibleCell();
        assertTrue(last.getLayoutBounds().getHeight() > 40, "height " + last.getLayoutBounds());
        assertTrue(last.getLayoutBounds().getWidth() <= 764, "width " + last.getLayoutBounds());
    }

    @Test
    void tenThousandLinesAreFilteredAndSearchedInNoTime(FxRobot robot) {
        fill(robot, 10_000);
        long start = System.nanoTime();
        robot.interact(() -> robot.lookup("#logSearch").queryAs(TextField.class).setText("line 99"));
        robot.interact(() -> robot.lookup("#levelErrors").queryAs(ToggleButton.class).setSelected(true));
        assertSame(1, lines.getItems().size());
        robot.interact(() -> robot.lookup("#levelAll").queryAs(ToggleButton.class).setSelected(true));
        assertEquals("111 lines", matches(robot));
        // Generous: what is to be caught is work that grows with the square of the lines, which takes minutes.
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20));
    }

    private void fill(FxRobot robot, int count) {
        List<LogLine> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(Panels.line(LogLine.Level.INFO, "line " + i));
        }
        robot.interact(() -> workspace.log().addAll(many));
    }

    private void waitUntilNewestIsSeen() {
        waitFor(() -> flow().getLastVisibleCell() != null
                && flow().getLastVisibleCell().getIndex() == lines.getItems().size() - 1);
    }

    private static void waitForSight(FxRobot robot, boolean isSeen) {
        waitFor(() -> robot.lookup("#jumpToNewest").query().isVisible() == isSeen);
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) lines.lookup(".virtual-flow");
    }

    private int selected() {
        return lines.getSelectionModel().getSelectedIndex();
    }

    private static String matches(FxRobot robot) {
        return text(robot, "#logMatches");
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }
}
