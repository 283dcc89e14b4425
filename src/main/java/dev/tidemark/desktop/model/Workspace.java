package dev.tidemark.desktop.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.TableRun;

/**
 * All that one window shows, as observable state without controls. {@link dev.tidemark.desktop.Session} changes it, the views
 * are bound to it; both on the JavaFX thread.
 */
public final class Workspace {
    private final ObjectProperty<FileState> file = new SimpleObjectProperty<>(this, "file", new FileState.None());
    private final ObjectProperty<Optional<TableRun>> run = new SimpleObjectProperty<>(this, "run", Optional.empty());
    private final BooleanProperty recorded = new SimpleBooleanProperty(this, "recorded");
    private final ObjectProperty<Activity> activity = new SimpleObjectProperty<>(this, "activity", new Activity.Idle());
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice", Notice.info("Ready."));
    private final RunInputs inputs = new RunInputs();
    private final ChartSettings chart = new ChartSettings();
    private final ObservableList<LogLine> log = FXCollections.observableArrayList();
    private final ObservableList<RunRecord> history = FXCollections.observableArrayList();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /** The chosen file. */
    public ObjectProperty<FileState> fileProperty() {
        return file;
    }

    /** The run whose numbers are on the screen: the last one, or the live recomputation after the window was turned. */
    public ObjectProperty<Optional<TableRun>> runProperty() {
        return run;
    }

    /**
     * Whether the run on the screen is in the history. A live recomputation is not, until {@link
     * dev.tidemark.desktop.Session#run} is called.
     */
    public BooleanProperty recordedProperty() {
        return recorded;
    }

    /** What goes on in the background. */
    public ObjectProperty<Activity> activityProperty() {
        return activity;
    }

    /** What the status bar says. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** What the next run is told. */
    public RunInputs inputs() {
        return inputs;
    }

    /** How the chart is to look. */
    public ChartSettings chart() {
        return chart;
    }

    /** The log of the runs since the start, oldest first. */
    public ObservableList<LogLine> log() {
        return log;
    }

    /** The recorded runs, newest first. */
    public ObservableList<RunRecord> history() {
        return history;
    }

    /** The files that were open lately, newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }
}
