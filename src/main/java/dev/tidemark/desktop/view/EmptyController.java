package dev.tidemark.desktop.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.tidemark.base.Progress;
import dev.tidemark.desktop.Background;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.Workspace;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the chart's place while there is none: the ways to open a file. */
public final class EmptyController {
    /** So many of the recent files fit without crowding the rest. */
    private static final int SHOWN = 5;

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Workspace workspace;
    private final Actions actions;
    private final Background background;
    private final Consumer<Path> opener;

    @FXML
    private FontIcon emptyIcon;
    @FXML
    private ProgressIndicator reading;
    @FXML
    private Label heading;
    @FXML
    private Label explanation;
    @FXML
    private Button openCsv;
    @FXML
    private Button openSample;
    @FXML
    private VBox recentBox;
    @FXML
    private VBox recentList;
    @FXML
    private Hyperlink clearRecent;

    /**
     * The empty state of a workspace.
     *
     * @param opener opens a file
     */
    public EmptyController(Workspace workspace, Actions actions, Background background, Consumer<Path> opener) {
        this.workspace = workspace;
        this.actions = actions;
        this.background = background;
        this.opener = opener;
    }

    @FXML
    void initialize() {
        actions.dress(openCsv, Command.OPEN, "Choose a file with bars");
        actions.dress(openSample, Command.OPEN_SAMPLE, "Made-up bars to try things on");
        for (Node node : List.of(emptyIcon, reading, recentBox)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        reading.visibleProperty().bind(emptyIcon.visibleProperty().not());
        clearRecent.setOnAction(event -> workspace.recent().clear());
        workspace.fileProperty().subscribe(this::show);
        workspace.recent().addListener((ListChangeListener<Path>) change -> listRecent());
        listRecent();
    }

    private void show(FileState file) {
        boolean isLoading = file instanceof FileState.Loading;
        emptyIcon.setVisible(!isLoading);
        // Without a known progress it turns for ever, also where nobody sees it.
        reading.setProgress(isLoading ? ProgressIndicator.INDETERMINATE_PROGRESS : 0);
        emptyIcon.setIconLiteral(file instanceof FileState.Failed ? "fth-alert-octagon" : "fth-activity");
        emptyIcon.pseudoClassStateChanged(FAILED, file instanceof FileState.Failed);
        switch (file) {
            case FileState.None() -> say("See where the close crosses its rolling mean",
                    "Open a table of prices as it was downloaded: CSV, TSV or the like, plain or packed.");
            case FileState.Loading(Path path) -> say("Reading " + path.getFileName(), path.toString());
            case FileState.Open(var loaded) -> say(loaded.shortName() + " is open", "Its signal is not computed yet.");
            case FileState.Failed(Path path, var problem) -> say(path.getFileName() + " cannot be shown",
                    problem.sentence());
        }
    }

    private void say(String what, String more) {
        heading.setText(what);
        explanation.setText(more);
    }

    /** Asks for the files in the background: one on a drive of the network can keep the answer waiting. */
    private void listRecent() {
        List<Path> recent = List.copyOf(workspace.recent());
        recentBox.setVisible(!recent.isEmpty());
        list(recent, Set.of());
        background.start((progress, cancellation) -> {
            Set<Path> missing = new HashSet<>(recent);
            missing.removeIf(Files::exists);
            return missing;
        }, new Background.Listener<>(Progress.NONE, missing -> {
            if (!missing.isEmpty() && recent.equals(workspace.recent())) {
                list(recent, missing);
            }
        }, failure -> {
        }));
    }

    private void list(List<Path> recent, Set<Path> missing) {
        recentList.getChildren().setAll(recent.stream().limit(SHOWN).map(path -> row(path, missing.contains(path)))
                .toList());
    }

    private Node row(Path path, boolean isMissing) {
        Hyperlink link = new Hyperlink(path.getFileName() + (isMissing ? " (not found)" : ""),
                new FontIcon(isMissing ? "fth-alert-circle" : "fth-file-text"));
        link.setId("recent-" + (workspace.recent().indexOf(path) + 1));
        link.setTooltip(new Tooltip(path.toString()));
        link.setAccessibleText("Open " + path);
        link.setOnAction(event -> opener.accept(path));
        HBox row = new HBox(link);
        row.setAlignment(javafx.geometry.Pos.CENTER);
        if (isMissing) {
            link.getStyleClass().add("missing");
            Button remove = new Button("", new FontIcon("fth-x"));
            remove.getStyleClass().addAll("button-icon", "flat", "small");
            remove.setAccessibleText("Take " + path + " off the list");
            remove.setTooltip(new Tooltip("Take off the list"));
            remove.setOnAction(event -> workspace.recent().remove(path));
            row.getChildren().add(remove);
        }
        return row;
    }
}
