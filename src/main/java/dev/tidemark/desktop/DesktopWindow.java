package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import dev.tidemark.base.Place;
import dev.tidemark.base.Progress;
import dev.tidemark.desktop.Dialogs.FileKind;
import dev.tidemark.desktop.chart.ChartFeed;
import dev.tidemark.desktop.chart.PriceChart;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.Problem;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.settings.AppFolders;
import dev.tidemark.desktop.settings.SettingsStore;
import dev.tidemark.desktop.source.Excerpt;
import dev.tidemark.desktop.source.SourceReader;
import dev.tidemark.desktop.view.Actions;
import dev.tidemark.desktop.view.Command;
import dev.tidemark.desktop.view.MainController;
import dev.tidemark.desktop.view.View;
import org.kordamp.ikonli.javafx.FontIcon;

/** One window of the desktop, put together by hand: state, work, views and what binds them. */
public final class DesktopWindow {
    private static final String TITLE = "Tidemark";
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private final Workspace workspace = new Workspace();
    private final Background background;
    private final Session session;
    private final PriceChart chart = new PriceChart(workspace.chart());
    private final Themes themes;
    private final StateKeeper state;
    private final Exporting exporting;
    private final Actions actions = new Actions();
    private final Controllers controllers;
    private final MainController main;
    private final Scene scene;
    private final FileDrop drop;
    private final Tab lines = new Tab("Lines");

    /**
     * What a window is given, so that tests can give it something else.
     *
     * @param surroundings the clock and the folders
     * @param background runs what takes time
     * @param dialogs asks for files, given the folders that were used last
     * @param settings where the window's state is kept
     * @param system whether the system is light or dark
     */
    public record Parts(Surroundings surroundings, Background background,
            Function<Map<FileKind, Path>, Dialogs> dialogs, SettingsStore settings,
            ObservableValue<ColorScheme> system) {}

    /** A window of these parts, not shown yet. */
    public DesktopWindow(Stage stage, Parts parts) {
        this.stage = stage;
        this.background = parts.background();
        Map<FileKind, Path> folders = new EnumMap<>(FileKind.class);
        Dialogs dialogs = parts.dialogs().apply(folders);
        this.themes = new Themes(parts.system());
        ZoneChoice zone = new ZoneChoice(workspace.chart().zoneProperty());
        this.state = new StateKeeper(parts.settings(), workspace, themes, zone, folders);
        this.session = new Session(workspace, background, parts.surroundings());
        ChartFeed.connect(workspace.runProperty(), chart.dataProperty(), background);
        this.exporting = new Exporting(workspace, background, dialogs, chart);
        this.controllers = new Controllers(session, dialogs, actions, background, this::showLines);
        WindowActions commands = new WindowActions(session, dialogs, exporting, chart, themes, zone,
                new WindowUndo(workspace.inputs().windowProperty(), parts.surroundings().nanoTime()));
        commands.register(actions, controllers, stage);
        Parent root = View.MAIN.load(controllers);
        this.main = controllers.main();
        place();
        this.scene = new Scene(root, LEAST_WIDTH, LEAST_HEIGHT);
        listen();
        this.drop = new FileDrop(session, session::open);
        drop.listen(root, main.dropHint());
    }

    /** The window over this process's folders, clock and screen. */
    static DesktopWindow compose(Stage stage, AppFolders folders) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        Surroundings surroundings = new Surroundings(System::currentTimeMillis, System::nanoTime,
                Path.of(System.getProperty("java.io.tmpdir", ".")), folders.data(), threads);
        Window owner = stage;
        return new DesktopWindow(stage,
                new Parts(surroundings, new FxBackground(Platform::runLater, System::nanoTime),
                        used -> new FileDialogs(owner, used), new SettingsStore(folders.settings()),
                        Platform.getPreferences().colorSchemeProperty()));
    }

    private void place() {
        chart.paletteProperty().bind(themes.darkProperty().map(Theme::palette));
        themes.darkProperty().subscribe(main::showTheme);
        main.place(View.RUN_PANEL.load(controllers), chart, View.EMPTY.load(controllers),
                View.STATUS.load(controllers));
        main.place(View.RESULTS.load(controllers), View.LOG.load(controllers), View.RUNS.load(controllers));
        lines.setGraphic(new FontIcon("fth-eye"));
        lines.setId("linesTab");
    }

    private void listen() {
        stage.titleProperty().bind(Bindings.createStringBinding(
                () -> workspace.fileProperty().get().chosen().map(path -> path.getFileName() + " — " + TITLE)
                        .orElse(TITLE),
                workspace.fileProperty()));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, main::filter);
        for (Command command : Command.values()) {
            List<KeyCombination> keys = command.keys();
            // The first key is the menu item's own, where there is one.
            for (KeyCombination key : keys.subList(command.menu() == Command.Menu.NONE ? 0 : Math.min(1, keys.size()),
                    keys.size())) {
                scene.getAccelerators().put(key, () -> actions.run(command));
            }
        }
    }

    /**
     * Shows the window.
     *
     * @param whenClosed called when it is closed
     */
    public void show(Runnable whenClosed) {
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        for (int size : new int[]{16, 32, 64, 128}) {
            stage.getIcons().add(new Image(View.class.getResource("icon-" + size + ".png").toExternalForm()));
        }
        state.restore(stage, main);
        stage.setOnHiding(event -> state.save(stage, main));
        stage.setOnHidden(event -> {
            session.close();
            whenClosed.run();
        });
        stage.show();
        // In the size that it has now.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        state.divide(main);
    }

    /** Opens a file. */
    public void open(Path file) {
        session.open(file);
    }

    /** What was dropped on the window. */
    void drop(List<Path> paths) {
        drop.drop(paths);
    }

    /** Does what a command asks for, named by its {@linkplain Command#id id}; answers whether that was possible. */
    boolean run(String id) {
        return Stream.of(Command.values()).filter(command -> command.id().equals(id)).anyMatch(actions::run);
    }

    /** Makes the controllers of its views. */
    Controllers controllers() {
        return controllers;
    }

    /** How many columns the layout has: two, or one while the run panel is hidden. */
    int columnCount() {
        return main.columns().getItems().size();
    }

    /** Says that something went wrong that should not. */
    public void report(Throwable cause) {
        workspace.noticeProperty().set(Notice.error(Problem.of(cause)));
    }

    /** The state of the window. */
    public Workspace workspace() {
        return workspace;
    }

    /** What it can be asked for. */
    public Session session() {
        return session;
    }

    /** The chart. */
    public PriceChart chart() {
        return chart;
    }

    /** The window itself. */
    public Stage stage() {
        return stage;
    }

    private void showLines(Place place) {
        background.start((progress, cancellation) -> SourceReader.read(place, cancellation),
                new Background.Listener<>(Progress.NONE, this::show, this::report));
    }

    private void show(Excerpt excerpt) {
        controllers.excerpt(Optional.of(excerpt));
        lines.setText(Path.of(excerpt.place().file()).getFileName() + ", line " + excerpt.place().line());
        lines.setTooltip(new Tooltip(excerpt.place().toString()));
        lines.setContent(View.LINES.load(controllers));
        main.select(lines);
    }
}
