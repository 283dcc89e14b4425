package dev.tidemark.desktop.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import dev.tidemark.desktop.Dialogs;
import dev.tidemark.desktop.ImmediateBackground;
import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.Surroundings;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.RunInputs;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.signal.SignalSummary.Warmup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@NullUnmarked
@ExtendWith(ApplicationExtension.class)
class RunPanelTest {
    private static final double NARROW = 260;

    @TempDir
    private static Path folder;
    private final Workspace workspace = new Workspace();
    private final RunInputs inputs = workspace.inputs();
    private Session session;
    private Optional<Path> answer = Optional.empty();
    private final List<String> suggestions = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Path own = folder.resolve(Integer.toString(System.identityHashCode(this)));
        session = new Session(workspace, new ImmediateBackground(),
                new Surroundings(() -> 0, () -> 0, folder, own, 1));
        Dialogs dialogs = new Dialogs() {
            @Override
            public Optional<Path> open(FileKind kind) {
                return kind == FileKind.CONFIG ? answer : Optional.empty();
            }

            @Override
            public Optional<Path> save(FileKind kind, String suggestion) {
                suggestions.add(suggestion);
                return kind == FileKind.CONFIG ? answer : Optional.empty();
            }
        };
        Parent panel = View.RUN_PANEL.load(type -> new RunPanelController(workspace, session, dialogs));
        ScrollPane side = new ScrollPane(panel);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Scene scene = new Scene(side, NARROW, 900);
        scene.getStylesheets().add(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
    }

    private Path open(FxRobot robot, String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        robot.interact(() -> session.open(path));
        return path;
    }

    private static String rows(int count) {
        StringBuilder text = new StringBuilder("time,open,close\n");
        for (int i = 0; i < count; i++) {
            text.append(1_700_000_000L + i * 60L).append(",1,").append(i % 7 + 1).append('\n');
        }
        return text.toString();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static void type(FxRobot robot, String id, String text) {
        Node node = robot.lookup("#" + id).query();
        TextField field = node instanceof Spinner<?> spinner ? spinner.getEditor() : (TextField) node;
        robot.interact(() -> {
            node.requestFocus();
            field.selectAll();
        });
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> lines(FxRobot robot, String style) {
        return robot.lookup("." + style).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void withoutAFileTheSliderHasItsEndAndNoHintTakesRoom(FxRobot robot) {
        assertEquals("10,000", text(robot, "windowLongest"));
        assertFalse(robot.lookup("#windowHint").query().isManaged());
    }

    @Test
    void aTypedWindowCountsOnEnter(FxRobot robot) {
        type(robot, "windowSpinner", "250");
        assertEquals(20, inputs.windowProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals(250, inputs.windowProperty().get());
    }

    @Test
    void aTypedWindowCountsWhenTheFocusLeaves(FxRobot robot) {
        type(robot, "windowSpinner", "77");
        robot.interact(() -> robot.lookup("#versionField").query().requestFocus());
        assertEquals(77, inputs.windowProperty().get());
    }

    @Test
    void aWindowThatIsNoneIsSaidUnderTheField(FxRobot robot) {
        type(robot, "windowSpinner", "0");
        robot.type(KeyCode.ENTER);
        assertEquals(20, inputs.windowProperty().get());
        assertEquals("'0' is no whole number from 1 to 2,147,483,647; the window stays 20.",
                text(robot, "windowError"));
        type(robot, "windowSpinner", "21");
        robot.type(KeyCode.ENTER);
        assertFalse(robot.lookup("#windowError").query().isVisible());
    }

    @Test
    void arrowKeysStepByOneAndWithShiftOrControlByTen(FxRobot robot) {
        robot.interact(() -> robot.lookup("#windowSpinner").query().requestFocus());
        robot.type(KeyCode.UP);
        assertEquals(21, inputs.windowProperty().get());
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertEquals(31, inputs.windowProperty().get());
        robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).release(KeyCode.CONTROL);
        assertEquals(21, inputs.windowProperty().get());
        robot.type(KeyCode.DOWN);
        assertEquals(20, inputs.windowProperty().get());
        assertEquals("20", robot.lookup("#windowSpinner").queryAs(Spinner.class).getEditor().getText());
    }

    @Test
    void theSliderSpansTheFileAndIsLive(FxRobot robot) throws IOException {
        open(robot, "thousand.csv", rows(1000));
        assertEquals("1,000", text(robot, "windowLongest"));
        Slider slider = robot.lookup("#windowSlider").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(2 / 3.0));
        assertEquals(100, inputs.windowProperty().get());
        assertEquals(100, workspace.runProperty().get().orElseThrow().settings().window());
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertEquals(101, inputs.windowProperty().get());
        robot.type(KeyCode.END);
        assertEquals(1000, inputs.windowProperty().get());
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.LEFT);
        assertEquals(1, inputs.windowProperty().get());
        assertEquals(0, slider.getValue());
    }

    @Test
    void draggingTheSliderTurnsTheWindow(FxRobot robot) throws IOException {
        open(robot, "dragged.csv", rows(1000));
        robot.drag(robot.lookup("#windowSlider .thumb").<Node>query()).moveBy(60, 0);
        WaitForAsyncUtils.waitForFxEvents();
        int dragged = inputs.windowProperty().get();
        assertTrue(dragged > 20, () -> "the window is " + dragged);
        assertEquals(dragged, workspace.runProperty().get().orElseThrow().settings().window());
        robot.drop();
        assertEquals(dragged, inputs.windowProperty().get());
    }

    @Test
    void aWindowBeyondTheFileIsKeptAndSaid(FxRobot robot) throws IOException {
        open(robot, "short.csv", rows(5));
        assertEquals(20, inputs.windowProperty().get());
        assertEquals(1, robot.lookup("#windowSlider").queryAs(Slider.class).getValue());
        assertEquals("Longer than the file, which has 5 rows: no row has a rolling mean.", text(robot, "windowHint"));
        robot.interact(() -> inputs.windowProperty().set(5));
        assertFalse(robot.lookup("#windowHint").query().isVisible());
    }

    @Test
    void aSeedThatIsNoneIsSaidAndTheOldOneStays(FxRobot robot) {
        type(robot, "seedField", "-7");
        assertEquals(-7, inputs.seedProperty().get());
        type(robot, "seedField", "abc");
        assertEquals(-7, inputs.seedProperty().get());
        assertEquals("'abc' is no whole number; the seed stays -7.", text(robot, "seedError"));
        robot.interact(() -> inputs.seedProperty().set(3));
        assertEquals("3", robot.lookup("#seedField").queryAs(TextField.class).getText());
        assertFalse(robot.lookup("#seedError").query().isVisible());
    }

    @Test
    void anEmptyVersionIsSaidAndNothingRuns(FxRobot robot) throws IOException {
        type(robot, "versionField", "v7");
        assertEquals("v7", inputs.versionProperty().get());
        robot.interact(() -> robot.lookup("#versionField").queryAs(TextField.class).clear());
        assertTrue(text(robot, "versionError").startsWith("The version is empty"));
        open(robot, "unread.csv", rows(5));
        assertEquals(Notice.Kind.ERROR, workspace.noticeProperty().get().kind());
    }

    @Test
    void warmupIsChosen(FxRobot robot) {
        robot.clickOn("#warmupExclude");
        assertEquals(Warmup.EXCLUDE, inputs.warmupProperty().get());
        robot.clickOn("#warmupZero");
        assertEquals(Warmup.ZERO, inputs.warmupProperty().get());
        robot.interact(() -> inputs.warmupProperty().set(Warmup.EXCLUDE));
        assertTrue(robot.lookup("#warmupExclude").queryAs(javafx.scene.control.RadioButton.class).isSelected());
    }

    @Test
    void theFileIsDescribed(FxRobot robot) throws IOException {
        assertEquals("No file is open", text(robot, "fileName"));
        Path path = open(robot, "odd.csv", "\uFEFFtime,open,close\n2024-01-01,x,1\n2024-01-02,1,\n");
        Label name = robot.lookup("#fileName").queryAs(Label.class);
        assertEquals("odd.csv", name.getText());
        assertEquals(path.toString(), name.getTooltip().getText());
        assertEquals("48 bytes, 2 rows", text(robot, "fileSize"));
        assertTrue(lines(robot, "file-flavour").getFirst().startsWith("UTF-8, comma-separated, with header, close in"));
        assertEquals(List.of("Byte order mark removed (1)"), lines(robot, "file-repair"));
        assertEquals(List.of("1 row has no close", "1 cell of open could not be read and counts as missing"),
                lines(robot, "file-oddity"));
        open(robot, "plain.csv", rows(3));
        assertEquals(List.of("No repairs were needed"), lines(robot, "file-repair"));
        assertEquals(List.of(), lines(robot, "file-oddity"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed(FxRobot robot) throws IOException {
        open(robot, "bad.csv", "nothing\n");
        assertEquals("bad.csv", text(robot, "fileName"));
        assertEquals("could not be read.", text(robot, "fileSize"));
    }

    @Test
    void aConfigurationIsLoadedAndSaved(FxRobot robot) throws IOException {
        robot.clickOn("#loadConfig");
        assertEquals("No file; the settings above", text(robot, "configName"));
        Path config = folder.resolve("mine.yaml");
        Files.writeString(config, "seed: 5\nwindow: 3\nversion: v9\ncolumns: {close: Last}\n");
        answer = Optional.of(config);
        robot.clickOn("#loadConfig");
        assertEquals("mine.yaml", text(robot, "configName"));
        assertEquals("3", robot.lookup("#windowSpinner").queryAs(Spinner.class).getEditor().getText());
        assertEquals("5", robot.lookup("#seedField").queryAs(TextField.class).getText());
        assertTrue(text(robot, "reading").contains("Last"));
        robot.clickOn("#saveConfig");
        assertEquals(List.of("mine.yaml"), suggestions);
        assertEquals("Saved the settings in mine.yaml.", workspace.noticeProperty().get().sentence());
    }

    @Test
    void everyControlHasANameAndTheOrderIsTopToBottom(FxRobot robot) {
        List<Node> stops = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (String id : List.of("seedField", "windowSpinner", "windowSlider", "versionField", "warmupZero",
                "warmupExclude", "loadConfig")) {
            Node node = robot.lookup("#" + id).query();
            assertNotNull(node.getAccessibleText(), id);
            double top = node.localToScene(node.getBoundsInLocal()).getMinY();
            assertTrue(top > last, id);
            last = top;
            stops.add(node);
        }
        robot.interact(() -> stops.getFirst().requestFocus());
        for (Node stop : stops) {
            assertEquals(stop.getId(), focused(robot));
            robot.type(KeyCode.TAB);
            // A group of radio buttons is one stop; its buttons are reached by arrow keys.
            if (stop.getId().equals("warmupZero") && !"warmupExclude".equals(focused(robot))) {
                robot.interact(() -> robot.lookup("#warmupExclude").query().requestFocus());
            }
        }
    }

    /** The control that has the focus, where the focus is in a part of it too. */
    private static String focused(FxRobot robot) {
        Node node = robot.lookup("#runPanel").query().getScene().getFocusOwner();
        while (node.getId() == null) {
            node = node.getParent();
        }
        return node.getId();
    }

    @Test
    void nothingIsCutOffAtItsNarrowest(FxRobot robot) throws IOException {
        open(robot, "wide.csv", "\uFEFF" + rows(3));
        VBox panel = robot.lookup("#runPanel").queryAs(VBox.class);
        assertTrue(panel.getWidth() <= NARROW, () -> "the panel is " + panel.getWidth() + " wide");
        for (Label label : robot.from(panel).lookup(".label").queryAllAs(Label.class)) {
            if (!label.isVisible()) {
                continue;
            }
            assertTrue(label.getHeight() >= label.prefHeight(label.getWidth()) - 0.5, label.getText());
            if (!label.isWrapText()) {
                assertTrue(label.getWidth() >= label.prefWidth(-1) - 0.5, label.getText());
            }
        }
    }
}
