package dev.tidemark.desktop.view;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.RunComparison;
import dev.tidemark.desktop.model.RunComparison.Field;
import dev.tidemark.desktop.model.RunComparison.Mark;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.desktop.model.RunText;
import dev.tidemark.desktop.model.Workspace;

/** Shows the recorded runs, the details of one and the comparison of two. */
@SuppressWarnings("NullAway.Init") // FXML sets the controls
public final class RunsController {
    private static final double ROW_HEIGHT = 24;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double SIDE_WIDTH = 430;
    private static final double LEAST_TABLE_SHARE = 0.4;
    private static final double MOST_TABLE_SHARE = 0.7;

    private final Workspace workspace;
    private final Session session;
    private final SortedList<RunRecord> sorted;

    @FXML
    private SplitPane runsSplit;
    @FXML
    private TableView<RunRecord> runsTable;
    @FXML
    private TableColumn<RunRecord, Number> runNumber;
    @FXML
    private TableColumn<RunRecord, Number> runFinished;
    @FXML
    private TableColumn<RunRecord, String> runFile;
    @FXML
    private TableColumn<RunRecord, Number> runWindow;
    @FXML
    private TableColumn<RunRecord, String> runWarmup;
    @FXML
    private TableColumn<RunRecord, Number> runSeed;
    @FXML
    private TableColumn<RunRecord, String> runVersion;
    @FXML
    private TableColumn<RunRecord, Number> runRows;
    @FXML
    private TableColumn<RunRecord, String> runValue;
    @FXML
    private TableColumn<RunRecord, Number> runSignals;
    @FXML
    private TableColumn<RunRecord, Number> runCrossings;
    @FXML
    private TableColumn<RunRecord, Number> runLatency;
    @FXML
    private Button repeatRun;
    @FXML
    private Button useSettings;
    @FXML
    private Button copyRuns;
    @FXML
    private MenuItem repeatItem;
    @FXML
    private MenuItem useItem;
    @FXML
    private MenuItem copyItem;
    @FXML
    private MenuItem deleteItem;
    @FXML
    private MenuItem clearItem;
    @FXML
    private Label runsHint;
    @FXML
    private Node runsSide;
    @FXML
    private Node runDetails;
    @FXML
    private FlowPane runTiles;
    @FXML
    private Label runDetailsTitle;
    @FXML
    private Label runDigest;
    @FXML
    private Node runComparison;
    @FXML
    private Label comparisonTitle;
    @FXML
    private CheckBox onlyDifferences;
    @FXML
    private TableView<Field> comparisonTable;
    @FXML
    private TableColumn<Field, Mark> comparisonMark;
    @FXML
    private TableColumn<Field, String> comparisonField;
    @FXML
    private TableColumn<Field, String> comparisonLeft;
    @FXML
    private TableColumn<Field, String> comparisonRight;

    /** A controller over the history of a workspace. */
    public RunsController(Workspace workspace, Session session) {
        this.workspace = workspace;
        this.session = session;
        this.sorted = new SortedList<>(workspace.history());
    }

    @FXML
    void initialize() {
        // Rows of one whole height: a table whose rows end between two pixels never comes to rest.
        runsTable.setFixedCellSize(ROW_HEIGHT);
        comparisonTable.setFixedCellSize(ROW_HEIGHT);
        fillRuns();
        fillComparison();
        sorted.comparatorProperty().bind(runsTable.comparatorProperty());
        runsTable.setItems(sorted);
        runsTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        runsTable.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        runDetails.managedProperty().bind(runDetails.visibleProperty());
        runComparison.managedProperty().bind(runComparison.visibleProperty());
        BooleanBinding isNotOne = Bindings.size(selected()).isNotEqualTo(1);
        repeatRun.disableProperty().bind(isNotOne);
        useSettings.disableProperty().bind(isNotOne);
        repeatItem.disableProperty().bind(isNotOne);
        useItem.disableProperty().bind(isNotOne);
        copyRuns.disableProperty().bind(Bindings.isEmpty(selected()));
        copyItem.disableProperty().bind(Bindings.isEmpty(selected()));
        deleteItem.disableProperty().bind(Bindings.isEmpty(selected()));
        clearItem.disableProperty().bind(Bindings.isEmpty(workspace.history()));
        selected().addListener((ListChangeListener<RunRecord>) _ -> show());
        onlyDifferences.selectedProperty().subscribe(this::show);
        show();
    }

    private void fillRuns() {
        Columns.fillNumbers(runNumber, run -> (long) run.number(), NumberText::grouped);
        Columns.fillNumbers(runFinished, RunRecord::finished, NumberText::utc);
        Columns.fill(runFile, run -> String.valueOf(run.input().getFileName()), name -> name,
                run -> run.input() + "\nSHA-256 " + NumberText.digest(run.sha256()));
        Columns.fillNumbers(runWindow, run -> (long) run.settings().window(), NumberText::grouped);
        Columns.fill(runWarmup, run -> RunComparison.word(run.settings().warmup()), word -> word);
        Columns.fillNumbers(runSeed, run -> run.settings().seed(), number -> Long.toString(number));
        Columns.fill(runVersion, run -> run.settings().version(), version -> version,
                run -> run.settings().version());
        Columns.fillNumbers(runRows, run -> run.summary().rows(), NumberText::grouped);
        Columns.fill(runValue, RunRecord::rate, rate -> rate);
        runValue.getStyleClass().add("number-column");
        Columns.fillNumbers(runSignals, run -> run.summary().signals(), NumberText::grouped);
        Columns.fillNumbers(runCrossings, run -> run.summary().crossingsUp() + run.summary().crossingsDown(),
                NumberText::grouped);
        Columns.fillNumbers(runLatency, RunRecord::latencyMillis, millis -> NumberText.grouped(millis) + " ms");
    }

    private void fillComparison() {
        Columns.fill(comparisonField, Field::name, name -> name);
        Columns.fill(comparisonLeft, Field::left, text -> text, Field::left);
        Columns.fill(comparisonRight, Field::right, text -> text, Field::right);
        Columns.fill(comparisonMark, Field::mark, MarkCell::word);
        comparisonMark.setCellFactory(_ -> new MarkCell());
    }

    private ObservableList<RunRecord> selected() {
        return runsTable.getSelectionModel().getSelectedItems();
    }

    private void show() {
        // While rows come and go, the selection may hold rows that are not there any more.
        List<RunRecord> runs = selected().stream().filter(workspace.history()::contains).toList();
        runDetails.setVisible(runs.size() == 1);
        runComparison.setVisible(runs.size() == 2);
        runsHint.setText(hint(runs.size()));
        if (runs.size() == 1) {
            showDetails(runs.getFirst());
        } else if (runs.size() == 2) {
            boolean inOrder = runs.getFirst().number() < runs.getLast().number();
            showComparison(inOrder ? runs.getFirst() : runs.getLast(), inOrder ? runs.getLast() : runs.getFirst());
        }
        showSide(runs.size() == 1 || runs.size() == 2);
    }

    private static String hint(int selected) {
        return switch (selected) {
            case 0 -> "Select a run for its details, two to compare them.";
            case 1 -> "Select a second run to compare.";
            case 2 -> "";
            default -> NumberText.grouped(selected) + " runs selected; two can be compared.";
        };
    }

    private void showSide(boolean isWanted) {
        boolean isThere = runsSplit.getItems().contains(runsSide);
        if (isWanted && !isThere) {
            runsSplit.getItems().add(runsSide);
            runsSplit.setDividerPositions(Math.clamp(1 - SIDE_WIDTH / Math.max(1, runsSplit.getWidth()),
                    LEAST_TABLE_SHARE, MOST_TABLE_SHARE));
        } else if (!isWanted) {
            runsSplit.getItems().remove(runsSide);
        }
    }

    private void showDetails(RunRecord run) {
        runDetailsTitle.setText("Run " + NumberText.grouped(run.number()));
        runDigest.setText(NumberText.digest(run.sha256()));
        runDigest.setAccessibleText("SHA-256: " + run.sha256());
        runTiles.getChildren().clear();
        for (Field field : RunComparison.of(run, run).fields()) {
            if (!field.name().equals("SHA-256")) {
                addTile(field.name(), field.left());
            }
        }
    }

    private void addTile(String name, String value) {
        String id = "run-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        Tile tile = new Tile(id, name, name);
        tile.show(value);
        tile.setPrefWidth(Tile.widthFor(name, value));
        runTiles.getChildren().add(tile);
    }

    private void showComparison(RunRecord left, RunRecord right) {
        RunComparison comparison = RunComparison.of(left, right);
        comparisonTitle.setText(comparison.sentence());
        comparisonTitle.setTooltip(new Tooltip(comparison.sentence()));
        comparisonLeft.setText("Run " + NumberText.grouped(left.number()));
        comparisonRight.setText("Run " + NumberText.grouped(right.number()));
        comparisonTable.getItems().setAll(onlyDifferences.isSelected()
                ? comparison.differences()
                : comparison.fields());
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            copyRuns();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            deleteRuns();
            event.consume();
        }
    }

    @FXML
    void repeatRun() {
        if (selected().size() == 1) {
            session.repeat(selected().getFirst());
        }
    }

    @FXML
    void useSettings() {
        if (selected().size() == 1) {
            workspace.inputs().take(selected().getFirst().settings());
        }
    }

    @FXML
    void copyRuns() {
        if (!selected().isEmpty()) {
            Copying.put(RunText.table(List.copyOf(selected())));
        }
    }

    @FXML
    void deleteRuns() {
        List.copyOf(selected()).forEach(session::delete);
    }

    @FXML
    void clearHistory() {
        session.clearHistory();
    }

    @FXML
    void copyDigest() {
        Copying.put(runDigest.getText().replace(" ", ""));
    }
}
