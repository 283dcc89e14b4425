package dev.tidemark.desktop.view;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.RunComparison.Field;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.RunText;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.signal.SignalSummary.Warmup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@NullUnmarked
@ExtendWith(ApplicationExtension.class)
class RunsViewTest {
    private static final RunRecord FIRST = Panels.record(1, Panels.run(1500, 20));
    private static final RunRecord SECOND = Panels.record(2,
            Panels.run(1500, new RunSettings(43, 50, "v2", Warmup.EXCLUDE, ReadOptions.DETECT)));
    private static final RunRecord THIRD = Panels.record(3, Panels.run(1500, 20));

    private final Path folder = Panels.folder();
    private Workspace workspace;
    private TableView<RunRecord> table;
    private TableView<Field> comparison;
    private Scene scene;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        workspace = new Workspace();
        Session session = Panels.session(workspace, folder);
        workspace.history().setAll(THIRD, SECOND, FIRST);
        scene = new Scene(Panels.load(View.RUNS, workspace, session), 1000, 240);
        stage.setScene(scene);
        stage.show();
        table = (TableView<RunRecord>) scene.lookup("#runsTable");
    }

    @AfterEach
    void clean() {
        Panels.delete(folder);
    }

    @Test
    void theNewestRunStandsFirstAndEachColumnSaysItsPart() {
        assertEquals(List.of(THIRD, SECOND, FIRST), table.getItems());
        assertEquals(List.of("Run", "Finished (UTC)", "File", "Window", "Value", "Rows", "Signals", "Crossings",
                "Warm-up", "Seed", "Version", "Latency"),
                table.getColumns().stream().map(column -> column.getText()).toList());
        List<Object> cells = table.getColumns().stream().<Object>map(column -> column.getCellData(SECOND)).toList();
        assertEquals(List.<Object>of(2L, SECOND.finished(), "bars.csv", 50L, SECOND.rate(), 1500L,
                SECOND.summary().signals(), SECOND.summary().crossingsUp() + SECOND.summary().crossingsDown(),
                "exclude", 43L, "v2", SECOND.latencyMillis()), cells);
    }

    @Test
    void numbersAreSortedAsNumbers(FxRobot robot) {
        RunRecord tenth = Panels.record(10, Panels.run(1500, 9));
        robot.interact(() -> workspace.history().addFirst(tenth));
        robot.interact(() -> table.getSortOrder().setAll(List.of(table.getColumns().get(3))));
        assertEquals(List.of(9, 20, 20, 50), table.getItems().stream().map(run -> run.settings().window()).toList());
    }

    @Test
    void withoutARunThereIsAHint(FxRobot robot) {
        robot.interact(workspace.history()::clear);
        robot.interact(scene.getRoot()::layout);
        assertTrue(robot.lookup("#runsEmpty").queryLabeled().isVisible());
        assertTrue(robot.lookup("#repeatRun").query().isDisabled());
    }

    @Test
    void oneSelectedRunShowsItsDetails(FxRobot robot) {
        select(robot, 1);
        assertEquals("Run 2", robot.lookup("#runDetailsTitle").queryLabeled().getText());
        assertEquals(NumberText.digest(SECOND.sha256()), robot.lookup("#runDigest").queryLabeled().getText());
        assertEquals("50", robot.lookup("#run-window").queryAs(TextField.class).getText());
        assertEquals(SECOND.input().toString(), robot.lookup("#run-input").queryAs(TextField.class).getText());
        robot.clickOn("#copyDigest");
        assertEquals(SECOND.sha256(), Copied.text());
    }

    @Test
    void twoRunsAreSelectedByKeyboardAndCompared(FxRobot robot) {
        select(robot, 0);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        compared();
        assertEquals("Run 2", comparison.getColumns().get(1).getText());
        assertEquals("Run 3", comparison.getColumns().get(2).getText());
        Field window = comparison.getItems().stream().filter(field -> field.name().equals("Window")).findFirst()
                .orElseThrow();
        assertEquals("50", window.left());
        assertEquals("20", window.right());
        assertTrue(robot.lookup("#comparisonTitle").queryLabeled().getText().contains("window"));
    }

    @Test
    void differencesAreMarkedByAWordAndAnIcon(FxRobot robot) {
        select(robot, 0, 1);
        robot.clickOn("#onlyDifferences");
        compared();
        assertTrue(comparison.getItems().stream().noneMatch(field -> field.left().equals(field.right())));
        robot.interact(scene.getRoot()::layout);
        List<MarkCell> marks = robot.from(comparison).lookup(".mark-cell").queryAllAs(MarkCell.class).stream()
                .filter(cell -> !cell.isEmpty()).toList();
        assertFalse(marks.isEmpty());
        for (MarkCell mark : marks) {
            assertEquals("Differs", mark.getText());
            assertTrue(mark.getGraphic() != null);
        }
    }

    @Test
    void equalRunsAreIdentical(FxRobot robot) {
        select(robot, 0, 2);
        compared();
        assertEquals("Identical: input, settings and results are the same.",
                robot.lookup("#comparisonTitle").queryLabeled().getText());
        robot.clickOn("#onlyDifferences");
        assertEquals(List.of(), comparison.getItems());
    }

    @Test
    void threeSelectedRunsAreNotCompared(FxRobot robot) {
        select(robot, 0, 1, 2);
        assertEquals("3 runs selected; two can be compared.", robot.lookup("#runsHint").queryLabeled().getText());
        assertTrue(robot.lookup("#runComparison").tryQuery().isEmpty());
    }

    @Test
    void theSettingsOfARunAreTakenOver(FxRobot robot) {
        select(robot, 1);
        robot.clickOn("#useSettings");
        assertEquals(SECOND.settings(), workspace.inputs().settings());
    }

    @Test
    void aRunIsRepeatedByTheSession(FxRobot robot) {
        select(robot, 2);
        robot.clickOn("#repeatRun");
        // Its file is not there; only the session can have said so.
        assertTrue(workspace.noticeProperty().get().sentence().contains("bars.csv"),
                workspace.noticeProperty().get().sentence());
    }

    @Test
    void selectedRunsAreCopiedForASpreadsheet(FxRobot robot) {
        select(robot, 1);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals(RunText.table(List.of(SECOND)), Copied.text());
        assertTrue(Copied.text().contains("\t1500\t"));
    }

    @Test
    void aRunIsDeletedByKeyboard(FxRobot robot) {
        select(robot, 1);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.DELETE);
        assertEquals(List.of(THIRD, FIRST), workspace.history());
        assertEquals(List.of(THIRD, FIRST), table.getItems());
    }

    @Test
    void theHistoryIsCleared(FxRobot robot) {
        select(robot, 0, 1);
        robot.interact(() -> table.getContextMenu().getItems().stream().filter(item -> "clearItem".equals(item.getId()))
                .findFirst().orElseThrow().fire());
        assertEquals(List.of(), workspace.history());
        assertTrue(robot.lookup("#runComparison").tryQuery().filter(Node::isVisible).isEmpty());
    }

    @Test
    void aNewRunComesFirstAndTheSelectionStays(FxRobot robot) {
        select(robot, 1);
        robot.interact(() -> workspace.history().addFirst(Panels.record(4, Panels.run(100, 3))));
        assertEquals(4, table.getItems().getFirst().number());
        assertEquals(List.of(SECOND), table.getSelectionModel().getSelectedItems());
        assertEquals("Run 2", robot.lookup("#runDetailsTitle").queryLabeled().getText());
    }

    private void select(FxRobot robot, int... rows) {
        robot.interact(() -> {
            table.getSelectionModel().clearSelection();
            for (int row : rows) {
                table.getSelectionModel().select(row);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void compared() {
        comparison = (TableView<Field>) scene.lookup("#comparisonTable");
    }
}
