package dev.tidemark.desktop.view;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tidemark.batch.MetricsJson;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.Session;
import dev.tidemark.desktop.model.Figure;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.TileWidth;
import dev.tidemark.desktop.model.Workspace;

/** Shows what the run on the screen came to: each field of metrics.json and the summary of its signal. */
@SuppressWarnings("NullAway.Init") // FXML sets the controls
public final class ResultsController {
    private static final double SMALLEST_TILE = 86;
    private static final double GAP = 6;
    private static final int MOST_TILES = 8;
    private static final double LETTER = 7.5;
    private static final int MOST_LINES = 3;
    private static final String UNKNOWN = "unknown";

    private final Workspace workspace;
    private final Session session;
    private final Map<Figure, Tile> tiles = new EnumMap<>(Figure.class);

    @FXML
    private ScrollPane resultsScroll;
    @FXML
    private VBox resultsBody;
    @FXML
    private Label resultsEmpty;
    @FXML
    private Node resultsHint;
    @FXML
    private Node resultsFigures;
    @FXML
    private FlowPane metricTiles;
    @FXML
    private FlowPane summaryTiles;
    @FXML
    private Node resultsFailure;
    @FXML
    private Label failureSentence;
    @FXML
    private Label metricsName;
    @FXML
    private TextArea metricsLine;

    /** A controller over what a session changes. */
    public ResultsController(Workspace workspace, Session session) {
        this.workspace = workspace;
        this.session = session;
    }

    @FXML
    void initialize() {
        for (Figure figure : Figure.values()) {
            addTile(figure);
        }
        for (Node part : new Node[]{resultsHint, resultsFigures, resultsFailure}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        resultsScroll.visibleProperty().bind(resultsEmpty.visibleProperty().not());
        resultsHint.visibleProperty().bind(workspace.recordedProperty().not());
        metricsName.setLabelFor(metricsLine);
        metricsLine.prefRowCountProperty().bind(Bindings.createIntegerBinding(this::linesNeeded,
                metricsLine.widthProperty(), metricsLine.textProperty()));
        workspace.runProperty().subscribe(this::show);
        workspace.fileProperty().subscribe(this::show);
        workspace.inputs().versionProperty().subscribe(this::show);
        show();
    }

    private int linesNeeded() {
        double width = Math.max(1, metricsLine.getWidth() - 2 * LETTER);
        return Math.clamp((long) Math.ceil(metricsLine.getLength() * LETTER / width), 1, MOST_LINES);
    }

    private void addTile(Figure figure) {
        String id = "result-" + figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Tile tile = new Tile(id, figure.label(), figure.meaning());
        DoubleBinding width = Bindings.createDoubleBinding(
                () -> TileWidth.of(resultsBody.getWidth() - resultsBody.snappedLeftInset()
                        - resultsBody.snappedRightInset(), SMALLEST_TILE, GAP, MOST_TILES),
                resultsBody.widthProperty(), resultsBody.insetsProperty());
        tile.prefWidthProperty().bind(width);
        tiles.put(figure, tile);
        (figure.isMetric() ? metricTiles : summaryTiles).getChildren().add(tile);
    }

    private void show() {
        Optional<Problem> problem = workspace.fileProperty().get() instanceof FileState.Failed(_, Problem found)
                ? Optional.of(found)
                : Optional.empty();
        Optional<TableRun> run = workspace.runProperty().get().filter(_ -> problem.isEmpty());
        resultsEmpty.setVisible(problem.isEmpty() && run.isEmpty());
        resultsFailure.setVisible(problem.isPresent());
        resultsFigures.setVisible(run.isPresent());
        problem.ifPresent(this::showProblem);
        run.ifPresent(this::showRun);
    }

    private void showProblem(Problem problem) {
        failureSentence.setText(problem.sentence());
        String version = workspace.inputs().versionProperty().get();
        showLine(MetricsJson.error(version.isEmpty() ? UNKNOWN : version, problem.sentence()));
    }

    private void showRun(TableRun run) {
        tiles.forEach((figure, tile) -> tile.show(figure.of(run)));
        showLine(run.metrics());
    }

    private void showLine(byte[] json) {
        metricsLine.setText(new String(json, StandardCharsets.UTF_8).strip());
    }

    @FXML
    void copyMetrics() {
        Copying.put(metricsLine.getText());
    }

    @FXML
    void recordRun() {
        session.run();
    }
}
