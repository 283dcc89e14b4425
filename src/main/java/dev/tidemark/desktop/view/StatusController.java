package dev.tidemark.desktop.view;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import dev.tidemark.base.Place;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.NumberText;
import dev.tidemark.desktop.model.Workspace;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status bar: what happened, and what goes on. */
public final class StatusController {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Workspace workspace;
    private final Actions actions;
    private final Consumer<Place> lineShower;

    @FXML
    private HBox status;
    @FXML
    private FontIcon noticeIcon;
    @FXML
    private Label notice;
    @FXML
    private Button showLine;
    @FXML
    private HBox busy;
    @FXML
    private Label busyTitle;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label rate;
    @FXML
    private Button stop;

    /**
     * A status bar over a workspace.
     *
     * @param lineShower shows the lines around a place
     */
    public StatusController(Workspace workspace, Actions actions, Consumer<Place> lineShower) {
        this.workspace = workspace;
        this.actions = actions;
        this.lineShower = lineShower;
    }

    @FXML
    void initialize() {
        notice.setTooltip(new Tooltip());
        notice.getTooltip().textProperty().bind(notice.textProperty());
        actions.dress(stop, Command.CANCEL, "End what goes on");
        showLine.setGraphic(new FontIcon("fth-eye"));
        showLine.setOnAction(event -> workspace.noticeProperty().get().place().ifPresent(lineShower));
        busy.managedProperty().bind(busy.visibleProperty());
        showLine.managedProperty().bind(showLine.visibleProperty());
        workspace.noticeProperty().subscribe(this::show);
        workspace.activityProperty().subscribe(this::show);
    }

    private void show(Notice said) {
        notice.setText(said.sentence());
        status.pseudoClassStateChanged(ERROR, said.kind() == Notice.Kind.ERROR);
        status.pseudoClassStateChanged(WARNING, said.kind() == Notice.Kind.WARNING);
        noticeIcon.setIconLiteral(switch (said.kind()) {
            case INFO -> "fth-check-circle";
            case WARNING -> "fth-alert-triangle";
            case ERROR -> "fth-alert-octagon";
        });
        noticeIcon.setAccessibleText(said.kind().name().toLowerCase(Locale.ROOT));
        showLine.setVisible(said.place().isPresent());
        said.place().ifPresent(place -> showLine.setAccessibleText("Show " + place));
    }

    private void show(Activity activity) {
        switch (activity) {
            case Activity.Idle() -> {
                busy.setVisible(false);
                // Without a known progress it moves for ever, also where nobody sees it.
                progress.setProgress(0);
            }
            case Activity.Busy(String title, double fraction, long rows, long rowsPerSecond) -> {
                busy.setVisible(true);
                busyTitle.setText(title);
                progress.setProgress(fraction);
                rate.setText(rate(rows, rowsPerSecond));
            }
        }
    }

    /** How far and how fast: {@code 1,250,000 rows · 5.2 M rows/s}. */
    static String rate(long rows, long rowsPerSecond) {
        String done = rows > 0 ? NumberText.grouped(rows) + " rows" : "";
        return rowsPerSecond > 0 ? done + " · " + scaled(rowsPerSecond) + " rows/s" : done;
    }

    private static String scaled(long rows) {
        if (rows >= 1_000_000) {
            return String.format(Locale.ROOT, "%.1f M", rows / 1e6);
        }
        return rows >= 1_000 ? String.format(Locale.ROOT, "%.0f k", rows / 1e3) : Long.toString(rows);
    }
}
