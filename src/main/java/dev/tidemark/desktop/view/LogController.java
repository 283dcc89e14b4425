package dev.tidemark.desktop.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import dev.tidemark.batch.LogLine;
import dev.tidemark.desktop.model.LogCounts;
import dev.tidemark.desktop.model.LogFilter;
import dev.tidemark.desktop.model.LogSearch;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.Workspace;
import org.jspecify.annotations.Nullable;

/** Shows the log as run.log has it: filtered by level, searched, and with its newest line in sight. */
@SuppressWarnings("NullAway.Init") // FXML sets the controls
public final class LogController {
    private static final double LINE_HEIGHT = 19;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    /** The width from which buttons have their words beside their icons. */
    private static final double ROOMY = 900;

    private final Workspace workspace;
    private final FilteredList<LogLine> shown;
    private final LogCounts counts = new LogCounts();
    private final Map<LogFilter, ToggleButton> buttons = new EnumMap<>(LogFilter.class);
    private LogSearch search = LogSearch.NONE;
    private LogFollower follower;
    private boolean isSearchDue;

    @FXML
    private Region log;
    @FXML
    private ListView<LogLine> logLines;
    @FXML
    private Label logEmpty;
    @FXML
    private ToggleGroup levels;
    @FXML
    private ToggleButton levelAll;
    @FXML
    private ToggleButton levelWarnings;
    @FXML
    private ToggleButton levelErrors;
    @FXML
    private TextField logSearch;
    @FXML
    private Label logMatches;
    @FXML
    private Button previousMatch;
    @FXML
    private Button nextMatch;
    @FXML
    private ToggleButton wrapLines;
    @FXML
    private Button copyLines;
    @FXML
    private Button clearLog;
    @FXML
    private Button jumpToNewest;

    /** A controller over the log of a workspace. */
    public LogController(Workspace workspace) {
        this.workspace = workspace;
        this.shown = new FilteredList<>(workspace.log());
    }

    @FXML
    void initialize() {
        logLines.setItems(shown);
        logLines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        logLines.setCellFactory(_ -> new LogCell(logSearch.textProperty(), wrapLines.selectedProperty()));
        follower = new LogFollower(logLines);
        jumpToNewest.visibleProperty().bind(follower.followingProperty().not());
        copyLines.disableProperty().bind(Bindings.isEmpty(logLines.getSelectionModel().getSelectedIndices()));
        clearLog.disableProperty().bind(Bindings.isEmpty(workspace.log()));
        // Lines of one height: lists of lines whose heights differ by fractions of a pixel never come to rest.
        logLines.fixedCellSizeProperty().bind(
                Bindings.when(wrapLines.selectedProperty()).then(Region.USE_COMPUTED_SIZE).otherwise(LINE_HEIGHT));
        wrapLines.selectedProperty().subscribe(logLines::refresh);
        for (ButtonBase button : new ButtonBase[]{wrapLines, copyLines, clearLog}) {
            button.contentDisplayProperty().bind(log.widthProperty().map(width -> width.doubleValue() < ROOMY
                    ? ContentDisplay.GRAPHIC_ONLY
                    : ContentDisplay.LEFT));
        }
        prepareLevels();
        prepareSearch();
        log.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void prepareLevels() {
        buttons.put(LogFilter.ALL, levelAll);
        buttons.put(LogFilter.WARNINGS, levelWarnings);
        buttons.put(LogFilter.ERRORS, levelErrors);
        counts.add(workspace.log());
        workspace.log().addListener((ListChangeListener<LogLine>) this::onLines);
        levels.selectedToggleProperty().subscribe(this::filter);
        showCounts();
    }

    private void onLines(ListChangeListener.Change<? extends LogLine> change) {
        while (change.next()) {
            counts.remove(change.getRemoved());
            counts.add(change.getAddedSubList());
        }
        showCounts();
        searchLater();
    }

    private void showCounts() {
        buttons.forEach((filter, button) -> button.setText(
                filter.label() + " " + NumberText.grouped(counts.of(filter))));
        logEmpty.setVisible(shown.isEmpty());
        logEmpty.setText(workspace.log().isEmpty()
                ? "No lines yet. A run says here what it does."
                : "No line of this kind. Choose \"All\" to see every line.");
    }

    private void filter(@Nullable Toggle before, @Nullable Toggle now) {
        if (now == null) {
            // One of them is always chosen.
            levels.selectToggle(before);
            return;
        }
        for (Map.Entry<LogFilter, ToggleButton> entry : buttons.entrySet()) {
            if (entry.getValue().isSelected()) {
                shown.setPredicate(line -> entry.getKey().accepts(line));
            }
        }
        showCounts();
        searchNow();
    }

    private void prepareSearch() {
        previousMatch.disableProperty().bind(logSearch.textProperty().isEmpty());
        nextMatch.disableProperty().bind(logSearch.textProperty().isEmpty());
        logSearch.textProperty().subscribe(this::onWords);
        logLines.getSelectionModel().selectedIndexProperty().subscribe(this::showMatches);
    }

    private void onWords(String words) {
        searchNow();
        if (search.count() > 0 && search.ordinal(currentRow()) == 0) {
            go(search.next(currentRow()));
        }
    }

    /** Lines often come in numbers: one search for all of them. */
    private void searchLater() {
        if (!isSearchDue && !logSearch.getText().isEmpty()) {
            isSearchDue = true;
            Platform.runLater(() -> {
                isSearchDue = false;
                searchNow();
            });
        }
    }

    private void searchNow() {
        search = LogSearch.of(shown, LogLine::text, logSearch.getText());
        showMatches();
    }

    private void showMatches() {
        int at = search.ordinal(currentRow());
        String lines = NumberText.grouped(search.count()) + (search.count() == 1 ? " line" : " lines");
        String matches = search.count() == 0 ? "No match" : at == 0 ? lines : NumberText.grouped(at) + " of " + lines;
        logMatches.setText(logSearch.getText().isEmpty() ? "" : matches);
    }

    private int currentRow() {
        return logLines.getSelectionModel().getSelectedIndex();
    }

    private void go(int row) {
        if (row >= 0) {
            logLines.getSelectionModel().clearAndSelect(row);
            logLines.getFocusModel().focus(row);
            follower.show(row);
        }
    }

    @FXML
    void findNext() {
        go(search.next(currentRow()));
    }

    @FXML
    void findPrevious() {
        go(search.previous(currentRow()));
    }

    private void onKey(KeyEvent event) {
        if (FIND.match(event)) {
            logSearch.requestFocus();
            logSearch.selectAll();
            event.consume();
        } else if (logSearch.isFocused()) {
            onSearchKey(event);
        } else if (logLines.isFocused() && COPY.match(event)) {
            copyLines();
            event.consume();
        }
    }

    private void onSearchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go(event.isShiftDown() ? search.previous(currentRow()) : search.next(currentRow()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !logSearch.getText().isEmpty()) {
            logSearch.clear();
            event.consume();
        }
    }

    @FXML
    void copyLines() {
        List<LogLine> lines = new ArrayList<>(logLines.getSelectionModel().getSelectedItems());
        if (!lines.isEmpty()) {
            Copying.put(lines.stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    @FXML
    void selectAll() {
        logLines.getSelectionModel().selectAll();
    }

    @FXML
    void clearLog() {
        workspace.log().clear();
        follower.follow();
    }

    @FXML
    void jumpToNewest() {
        follower.follow();
        logLines.requestFocus();
    }
}
