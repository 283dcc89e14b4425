package dev.tidemark.desktop.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.base.Place;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.signal.SignalSummary;
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
class ResultsViewTest {
    private static final TableRun RUN = Panels.run(1500, 20);

    private final Path folder = Panels.folder();
    private Workspace workspace;
    private Scene scene;

    @Start
    void start(Stage stage) {
        workspace = new Workspace();
        scene = new Scene(Panels.load(View.RESULTS, workspace, Panels.session(workspace, folder)), 764, 220);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void clean() {
        Panels.delete(folder);
    }

    @Test
    void withoutARunThereIsAHintAndNothingElse(FxRobot robot) {
        assertTrue(robot.lookup("#resultsEmpty").queryLabeled().isVisible());
        assertFalse(isSeen(robot, "#resultsFigures"));
        assertFalse(isSeen(robot, "#metricsLine"));
    }

    @Test
    void theFiguresAreThoseOfMetricsJson(FxRobot robot) throws IOException {
        show(robot, RUN);
        JsonNode json = new ObjectMapper().readTree(RUN.metrics());
        Map<String, String> figures = Map.of("version", "version", "rows_processed", "rows-processed", "metric",
                "metric", "value", "value", "latency_ms", "latency-ms", "seed", "seed", "status", "status");
        Set<String> keys = new HashSet<>();
        json.fieldNames().forEachRemaining(keys::add);
        assertEquals(keys, figures.keySet());
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            String expected = figure.getKey().equals("value")
                    ? RUN.rate()
                    : json.get(figure.getKey()).asText();
            String shown = NumberText.ungrouped(figure(robot, figure.getValue())).replace(" ms", "");
            assertEquals(expected, shown, figure.getKey());
        }
        assertEquals(new String(RUN.metrics(), StandardCharsets.UTF_8).strip(), line(robot));
    }

    @Test
    void theSummaryIsThatOfTheSignal(FxRobot robot) {
        show(robot, RUN);
        SignalSummary summary = RUN.signal().summary();
        assertEquals(NumberText.grouped(summary.defined()), figure(robot, "rows-with-mean"));
        assertEquals(NumberText.grouped(summary.signals()), figure(robot, "signals"));
        assertEquals(NumberText.percent(summary.rateInTenThousandths(Warmup.ZERO)), figure(robot, "share"));
        assertEquals(NumberText.grouped(summary.ties()), figure(robot, "ties"));
        assertEquals(NumberText.grouped(summary.crossingsUp()), figure(robot, "crossings-up"));
        assertEquals(NumberText.grouped(summary.crossingsDown()), figure(robot, "crossings-down"));
        assertEquals("20", figure(robot, "window"));
        assertEquals("zero", figure(robot, "warmup"));
    }

    @Test
    void anotherRunReplacesTheFigures(FxRobot robot) {
        show(robot, RUN);
        show(robot, Panels.run(700, new RunSettings(7, 5, "v2", Warmup.EXCLUDE, ReadOptions.DETECT)));
        assertEquals("700", figure(robot, "rows-processed"));
        assertEquals("5", figure(robot, "window"));
        assertEquals("exclude", figure(robot, "warmup"));
        assertEquals("v2", figure(robot, "version"));
        assertTrue(line(robot).contains("\"seed\": 7"), line(robot));
    }

    @Test
    void aFailedFileShowsTheSentenceAndTheErrorOfTheBatch(FxRobot robot) {
        show(robot, RUN);
        Problem problem = new Problem("bars.csv, line 7: no close", Optional.of(Place.of("bars.csv", 7)));
        robot.interact(() -> workspace.fileProperty().set(new FileState.Failed(Path.of("bars.csv"), problem)));
        assertEquals("bars.csv, line 7: no close", robot.lookup("#failureSentence").queryAs(Label.class).getText());
        assertEquals("{\"version\": \"v1\", \"status\": \"error\", \"error_message\": \"bars.csv, line 7: no close\"}",
                line(robot));
        assertFalse(isSeen(robot, "#resultsFigures"));
        robot.interact(() -> workspace.inputs().versionProperty().set(""));
        assertTrue(line(robot).startsWith("{\"version\": \"unknown\""), line(robot));
        robot.interact(() -> workspace.fileProperty().set(new FileState.None()));
        assertTrue(isSeen(robot, "#resultsFigures"));
        assertFalse(isSeen(robot, "#resultsFailure"));
    }

    @Test
    void aRunThatIsNotRecordedSaysSo(FxRobot robot) {
        show(robot, RUN);
        assertTrue(isSeen(robot, "#resultsHint"));
        robot.interact(() -> workspace.recordedProperty().set(true));
        assertFalse(isSeen(robot, "#resultsHint"));
    }

    @Test
    void theHintAsksForARun(FxRobot robot) {
        show(robot, RUN);
        robot.clickOn("#recordRun");
        assertTrue(workspace.noticeProperty().get().sentence().contains("open a file first"),
                workspace.noticeProperty().get().sentence());
    }

    @Test
    void theLineIsCopiedByItsButton(FxRobot robot) {
        show(robot, RUN);
        robot.clickOn("#copyMetrics");
        assertEquals(line(robot), clipboard());
    }

    @Test
    void aNumberIsSelectedByKeyboardAndCopiedWithoutItsGroups(FxRobot robot) {
        show(robot, RUN);
        TextField rows = robot.lookup("#result-rows-processed").queryAs(TextField.class);
        robot.interact(rows::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertEquals("1500", clipboard());
        assertEquals("Rows processed: " + rows.getText(), rows.getAccessibleText());
    }

    @Test
    void allFitsTheHeightOfThePanel(FxRobot robot) {
        show(robot, RUN);
        robot.interact(() -> scene.getRoot().applyCss());
        Node line = robot.lookup("#metricsLine").query();
        double bottom = line.localToScene(line.getBoundsInLocal()).getMaxY();
        assertTrue(bottom <= 220, "the last line ends at " + bottom);
    }

    private void show(FxRobot robot, TableRun run) {
        robot.interact(() -> workspace.runProperty().set(Optional.of(run)));
    }

    private static String figure(FxRobot robot, String name) {
        return robot.lookup("#result-" + name).queryAs(TextField.class).getText();
    }

    private static String line(FxRobot robot) {
        return robot.lookup("#metricsLine").queryAs(TextArea.class).getText();
    }

    /** Whether a node and all it stands in are visible. */
    private static boolean isSeen(FxRobot robot, String query) {
        for (Node node = robot.lookup(query).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String clipboard() {
        return Copied.text();
    }
}
