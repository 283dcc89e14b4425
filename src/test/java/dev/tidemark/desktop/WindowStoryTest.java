package dev.tidemark.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import dev.tidemark.base.Place;
import dev.tidemark.desktop.chart.Palette;
import dev.tidemark.desktop.model.ChartSettings.PriceStyle;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.source.Excerpt;
import dev.tidemark.desktop.view.View;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
@NullUnmarked
class WindowStoryTest {
    private final DesktopFixture desktop = new DesktopFixture();

    @Start
    void start(Stage stage) {
        desktop.start(stage);
    }

    @AfterEach
    void end() {
        desktop.close();
    }

    private boolean isOpen() {
        return desktop.workspace().fileProperty().get() instanceof FileState.Open;
    }

    private String clipboard() {
        StringBuilder text = new StringBuilder();
        desktop.onFx(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    @Test
    void anEmptyWindowOffersWaysToOpenAFile() {
        assertEquals("Tidemark", desktop.window().stage().getTitle());
        assertTrue(desktop.node("openCsv", Button.class).isVisible());
        assertFalse(desktop.node("recentBox", Node.class).isVisible());
        assertFalse(desktop.node("chart", Node.class).isVisible());
    }

    @Test
    void theShortcutOpensTheChosenFile(FxRobot robot) {
        desktop.answers.add(desktop.file("bars.csv", DesktopFixture.BARS));
        desktop.keys(robot, KeyCode.CONTROL, KeyCode.O);
        assertEquals(List.of("open BARS"), desktop.asked);
        assertTrue(isOpen());
        assertEquals("bars.csv — Tidemark", desktop.window().stage().getTitle());
        assertTrue(desktop.node("chart", Node.class).isVisible());
        assertFalse(desktop.node("empty", Node.class).isVisible());
    }

    @Test
    void theButtonOpensTheChosenFile(FxRobot robot) {
        desktop.answers.add(desktop.file("bars.csv", DesktopFixture.BARS));
        robot.clickOn("#openCsv");
        assertTrue(isOpen());
    }

    @Test
    void thinkingBetterOfItOpensNothing(FxRobot robot) {
        desktop.keys(robot, KeyCode.CONTROL, KeyCode.O);
        assertEquals(List.of("open BARS"), desktop.asked);
        assertFalse(isOpen());
    }

    @Test
    void aDroppedFileIsOpened() {
        Path file = desktop.file("bars.csv", DesktopFixture.BARS);
        desktop.onFx(() -> desktop.window().drop(List.of(file)));
        assertTrue(isOpen());
    }

    @Test
    void aDroppedConfigurationIsTakenOver() {
        Path config = desktop.file("some.yaml", "seed: 7\nwindow: 3\nversion: \"v9\"\n");
        desktop.onFx(() -> desktop.window().drop(List.of(config)));
        assertEquals(3, desktop.workspace().inputs().windowProperty().get());
    }

    @Test
    void severalFilesOrAFolderAreNotOpened() {
        Path file = desktop.file("bars.csv", DesktopFixture.BARS);
        desktop.onFx(() -> desktop.window().drop(List.of(file, file)));
        assertEquals("2 files were dropped at once; drop one at a time.", desktop.notice());
        desktop.onFx(() -> desktop.window().drop(List.of(desktop.folder)));
        assertEquals(desktop.folder + " is a folder; drop a file with bars.", desktop.notice());
        assertFalse(isOpen());
    }

    @Test
    void aRecentFileIsOfferedAtTheNextStart(FxRobot robot) {
        Path file = desktop.openBars();
        desktop.restart();
        assertFalse(isOpen());
        assertEquals("bars.csv", desktop.node("recent-1", Hyperlink.class).getText());
        desktop.onFx(() -> desktop.node("recent-1", Hyperlink.class).requestFocus());
        desktop.keys(robot, KeyCode.SPACE);
        assertTrue(isOpen());
        assertEquals(Optional.of(file.toAbsolutePath()), desktop.workspace().fileProperty().get().chosen());
    }

    @Test
    void aRecentFileThatIsGoneIsShownAsSuch() throws IOException {
        Files.delete(desktop.openBars());
        desktop.restart();
        Hyperlink link = desktop.node("recent-1", Hyperlink.class);
        assertEquals("bars.csv (not found)", link.getText());
        assertTrue(link.getStyleClass().contains("missing"));
        desktop.onFx(() -> desktop.node("clearRecent", Hyperlink.class).fire());
        assertFalse(desktop.node("recentBox", Node.class).isVisible());
    }

    @Test
    void whatWasSetIsThereAtTheNextStart() {
        desktop.openBars();
        desktop.onFx(() -> {
            desktop.workspace().chart().priceStyleProperty().set(PriceStyle.CANDLES);
            desktop.workspace().chart().volumeShownProperty().set(false);
            desktop.workspace().inputs().windowProperty().set(37);
        });
        Stage before = desktop.window().stage();
        desktop.restart();
        assertNotSame(before, desktop.window().stage());
        assertEquals(PriceStyle.CANDLES, desktop.workspace().chart().priceStyleProperty().get());
        assertFalse(desktop.workspace().chart().volumeShownProperty().get());
        assertTrue(desktop.workspace().chart().meanShownProperty().get());
        assertEquals(37, desktop.workspace().inputs().windowProperty().get());
    }

    @Test
    void theWindowIsDividedAtTheNextStartAsItWas() {
        desktop.onFx(() -> desktop.window().stage().setHeight(800));
        desktop.onFx(() -> desktop.window().controllers().main().rows().setDividerPositions(0.5));
        desktop.onFx(() -> desktop.window().stage().getScene().getRoot().layout());
        double before = desktop.window().controllers().main().rows().getDividerPositions()[0];
        for (int start = 0; start < 2; start++) {
            desktop.restart();
            assertEquals(before, desktop.window().controllers().main().rows().getDividerPositions()[0], 0.02);
        }
    }

    @Test
    void settingsThatMakeNoSenseArePutAsideAndSaid() throws IOException {
        desktop.onFx(() -> desktop.window().stage().close());
        Files.writeString(desktop.settings.resolve("desktop.settings"), "no sense\n");
        desktop.restart();
        assertTrue(desktop.notice().contains("was put aside as desktop.settings.broken"), desktop.notice());
        assertEquals("no sense\n", Files.readString(desktop.settings.resolve("desktop.settings.broken")));
    }

    @Test
    void aThemeChangesStylesheetAndPalette() {
        assertTrue(Application.getUserAgentStylesheet().contains("primer-light"));
        desktop.onFx(() -> desktop.system.set(ColorScheme.DARK));
        assertTrue(Application.getUserAgentStylesheet().contains("primer-dark"), "as the system, live");
        assertEquals(Palette.DARK, desktop.window().chart().paletteProperty().get());
        desktop.onFx(() -> desktop.window().run("theme-light"));
        assertTrue(Application.getUserAgentStylesheet().contains("primer-light"));
        assertEquals(Palette.LIGHT, desktop.window().chart().paletteProperty().get());
        desktop.restart();
        assertTrue(Application.getUserAgentStylesheet().contains("primer-light"), "kept");
    }

    @Test
    void undoAndRedoMoveTheWindow(FxRobot robot) {
        desktop.openBars();
        desktop.nanos.addAndGet(5_000_000_000L);
        desktop.onFx(() -> desktop.workspace().inputs().windowProperty().set(3));
        desktop.onFx(() -> desktop.workspace().inputs().windowProperty().set(4));
        desktop.onFx(() -> desktop.node("chart", Node.class).requestFocus());
        desktop.keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, desktop.workspace().inputs().windowProperty().get(), "quick changes are one step");
        desktop.keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(4, desktop.workspace().inputs().windowProperty().get());
    }

    @Test
    void theFieldInTheToolbarSetsTheWindow(FxRobot robot) {
        desktop.openBars();
        desktop.onFx(() -> desktop.node("windowField", Node.class).requestFocus());
        desktop.keys(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write("5");
        desktop.keys(robot, KeyCode.ENTER);
        assertEquals(5, desktop.workspace().inputs().windowProperty().get());
    }

    @Test
    void whatIsNoWindowInTheToolbarIsTakenBackWithASentence(FxRobot robot) {
        desktop.openBars();
        int before = desktop.workspace().inputs().windowProperty().get();
        desktop.onFx(() -> desktop.node("windowField", Node.class).requestFocus());
        desktop.keys(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write("abc");
        desktop.keys(robot, KeyCode.ENTER);
        assertEquals(before, desktop.workspace().inputs().windowProperty().get());
        assertEquals(Integer.toString(before), desktop.node("windowField", Spinner.class).getEditor().getText());
        assertTrue(desktop.notice().startsWith("'abc' is no whole number from 1 to "), desktop.notice());
    }

    @Test
    void anErrorShowsItsSentenceAndItsLine(FxRobot robot) {
        Path file = desktop.file("bad.csv", DesktopFixture.BARS.replace("4.0,40", "four,40"));
        desktop.onFx(() -> desktop.window().open(file));
        assertTrue(desktop.node("notice", Label.class).getText().contains("line 5, column 5"), desktop.notice());
        robot.clickOn("#showLine");
        ListView<?> lines = desktop.node("lineList", ListView.class);
        assertNotNull(lines);
        assertEquals(4, lines.getSelectionModel().getSelectedIndex());
        desktop.await(() -> robot.lookup(".line-fault").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("four") && label.isVisible()));
        assertEquals("bad.csv cannot be shown", desktop.node("heading", Label.class).getText());
    }

    @Test
    void theKeysAreListedAndEscClosesTheList(FxRobot robot) {
        desktop.keys(robot, KeyCode.F1);
        desktop.await(() -> isFocusWithin("closeKeys"));
        assertTrue(robot.lookup(".key").queryAllAs(Label.class).stream().anyMatch(key -> key.getText().equals("F1")));
        desktop.keys(robot, KeyCode.ESCAPE);
        desktop.await(() -> desktop.node("keys", Node.class) == null);
        assertFalse(desktop.node("frame", Node.class).isDisabled());
    }

    @Test
    void aboutNamesTheLicences(FxRobot robot) {
        desktop.onFx(() -> desktop.window().run("about"));
        assertTrue(robot.lookup("#licences .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("GPL-2.0 with Classpath Exception")));
        desktop.onFx(() -> desktop.node("copyVersions", Button.class).fire());
        assertTrue(clipboard().contains("JavaFX"), clipboard());
        desktop.onFx(() -> desktop.node("closeAbout", Button.class).fire());
        desktop.await(() -> desktop.node("about", Node.class) == null);
    }

    @Test
    void aZoneIsChosenByAPartOfItsName(FxRobot robot) {
        desktop.onFx(() -> desktop.window().run("zone-other"));
        desktop.onFx(() -> desktop.node("zoneFilter", TextField.class).setText("new york"));
        desktop.onFx(() -> desktop.node("useZone", Button.class).fire());
        assertEquals("America/New_York", desktop.workspace().chart().zoneProperty().get().getId());
        desktop.restart();
        assertEquals("America/New_York", desktop.workspace().chart().zoneProperty().get().getId());
    }

    @Test
    void everyExportWritesItsFileAndSaysSo() throws IOException {
        desktop.openBars();
        for (String export : List.of("metrics", "log", "signals", "png", "svg")) {
            Path target = desktop.folder.resolve("out." + export);
            desktop.answers.add(target);
            desktop.onFx(() -> desktop.window().run("export-" + export));
            assertTrue(Files.size(target) > 0, export);
            assertTrue(desktop.notice().contains(target.toString()), desktop.notice());
        }
        assertEquals(List.of("save METRICS metrics.json", "save LOG run.log", "save SIGNALS signals.csv",
                "save PNG chart.png", "save SVG chart.svg"), desktop.asked);
    }

    @Test
    void anExportOverTheInputIsRefused() throws IOException {
        Path file = desktop.openBars();
        desktop.answers.add(file);
        desktop.onFx(() -> desktop.window().run("export-metrics"));
        assertTrue(desktop.notice().contains("bars.csv"), desktop.notice());
        assertEquals(DesktopFixture.BARS, Files.readString(file));
    }

    @Test
    void theCommandIsCopiedWithAConfigurationBesideIt() throws IOException {
        desktop.openBars();
        Path config = desktop.folder.resolve("my config.yaml");
        desktop.answers.add(config);
        desktop.onFx(() -> desktop.window().run("copy-command"));
        assertTrue(clipboard().startsWith("tidemark --batch --input "), clipboard());
        assertTrue(clipboard().contains("my config.yaml'"), clipboard());
        assertTrue(Files.readString(config, StandardCharsets.UTF_8).contains("window: 2"));
        desktop.onFx(() -> desktop.window().run("copy-command"));
        assertEquals(1, desktop.asked.size(), "the configuration still holds what is on the screen");
    }

    @Test
    void theMetricsAreCopied() {
        desktop.openBars();
        desktop.onFx(() -> desktop.window().run("copy"));
        assertTrue(clipboard().startsWith("{\"version\": \"v1\""), clipboard());
    }

    @Test
    void panesComeAndGoAndTakeTheFocusInTurn(FxRobot robot) {
        desktop.openBars();
        desktop.onFx(() -> desktop.node("openButton", Node.class).requestFocus());
        desktop.keys(robot, KeyCode.F6);
        assertTrue(isFocusWithin("side"));
        desktop.keys(robot, KeyCode.F6);
        assertTrue(isFocusWithin("stage"));
        desktop.keys(robot, KeyCode.F6);
        assertTrue(isFocusWithin("tabs"));
        desktop.keys(robot, KeyCode.SHIFT, KeyCode.F6);
        assertTrue(isFocusWithin("stage"));
        desktop.keys(robot, KeyCode.F9);
        assertEquals(1, desktop.window().columnCount());
        desktop.keys(robot, KeyCode.F9);
        assertEquals(2, desktop.window().columnCount());
    }

    private boolean isFocusWithin(String id) {
        for (Node node = desktop.window().stage().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anInternalErrorIsSaid() {
        desktop.onFx(() -> desktop.window().report(new IllegalStateException("broken")));
        assertTrue(desktop.notice().startsWith("internal error"), desktop.notice());
    }

    @Test
    void everyViewLoads() {
        List<View> loaded = new ArrayList<>();
        desktop.onFx(() -> {
            Controllers controllers = desktop.window().controllers();
            controllers.excerpt(Optional.of(new Excerpt(new Place("a.csv", 1, 1), 1, List.of("a"))));
            for (View view : View.values()) {
                assertNotNull(view.load(controllers));
                loaded.add(view);
            }
        });
        assertEquals(List.of(View.values()), loaded);
    }

    @Test
    void theTabKeyReachesEveryPartOfTheWindow(FxRobot robot) {
        desktop.openBars();
        desktop.onFx(() -> desktop.node("openButton", Node.class).requestFocus());
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            for (Node node = desktop.window().stage().getScene().getFocusOwner(); node != null; node = node
                    .getParent()) {
                reached.add(String.valueOf(node.getId()));
            }
            desktop.keys(robot, KeyCode.TAB);
        }
        for (String id : List.of("openButton", "runButton", "windowField", "exportButton", "themeButton", "side",
                "windowSlider", "chart", "tabs", "results")) {
            assertTrue(reached.contains(id), () -> id + " is not among " + reached);
        }
    }
}
