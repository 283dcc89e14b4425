package dev.tidemark.desktop;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import dev.tidemark.desktop.Dialogs.FileKind;
import dev.tidemark.desktop.model.ChartSettings;
import dev.tidemark.desktop.model.Notice;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.settings.Settings;
import dev.tidemark.desktop.settings.SettingsStore;
import dev.tidemark.desktop.settings.WindowBounds;
import dev.tidemark.desktop.view.MainController;

/** Brings back what the window looked like when it was last closed, and remembers it again. */
final class StateKeeper {
    private static final String MAXIMISED = "window.maximised";
    private static final String RECENT = "recent";
    private static final String THEME = "theme";
    private static final String ROLLING = "rolling.window";
    private static final String ZONE = "chart.zone";
    private static final String STYLE = "chart.style";
    private static final String TAB = "tab";
    private static final String COLUMNS = "divider.columns";
    private static final String ROWS = "divider.rows";
    /** The shares of the window that the run panel and the chart take at first. */
    private static final double FIRST_COLUMN = 0.23;
    private static final double FIRST_ROW = 0.66;

    private final SettingsStore store;
    private final Workspace workspace;
    private final Themes themes;
    private final ZoneChoice zone;
    private final Map<FileKind, Path> folders;
    private final Settings settings;

    /** Brings back what is no matter of controls. */
    StateKeeper(SettingsStore store, Workspace workspace, Themes themes, ZoneChoice zone,
            Map<FileKind, Path> folders) {
        this.store = store;
        this.workspace = workspace;
        this.themes = themes;
        this.zone = zone;
        this.folders = folders;
        SettingsStore.Loaded loaded = store.load();
        this.settings = loaded.settings();
        loaded.warning().ifPresent(this::warn);
        settings.list(RECENT).stream().flatMap(StateKeeper::path).limit(Session.MOST_RECENT)
                .forEach(workspace.recent()::add);
        settings.constant(THEME, Theme.class).ifPresent(themes.themeProperty()::set);
        settings.whole(ROLLING).stream().filter(window -> window >= 1)
                .forEach(workspace.inputs().windowProperty()::set);
        settings.text(ZONE).ifPresent(zone.choiceProperty()::set);
        settings.constant(STYLE, ChartSettings.PriceStyle.class).ifPresent(workspace.chart().priceStyleProperty()::set);
        flags().forEach((name, property) -> settings.flag(name).ifPresent(property::set));
        for (FileKind kind : FileKind.values()) {
            settings.text(folder(kind)).stream().flatMap(StateKeeper::path).forEach(path -> folders.put(kind, path));
        }
        // What is most missed after a crash is kept at once.
        workspace.recent().addListener((ListChangeListener<Path>) change -> save());
        themes.themeProperty().addListener(changed -> save());
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static String folder(FileKind kind) {
        return "folder." + kind.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, BooleanProperty> flags() {
        ChartSettings chart = workspace.chart();
        return Map.of("chart.mean", chart.meanShownProperty(), "chart.shading", chart.shadingShownProperty(),
                "chart.crossings", chart.crossingsShownProperty(), "chart.volume", chart.volumeShownProperty());
    }

    /** Brings a window back to where it was, if that can be seen on the screens that there are now. */
    void restore(Stage stage, MainController view) {
        List<WindowBounds> screens = Screen.getScreens().stream().map(Screen::getVisualBounds)
                .map(StateKeeper::bounds).toList();
        WindowBounds first = WindowBounds.first(bounds(Screen.getPrimary().getVisualBounds()));
        WindowBounds wanted = remembered().filter(bounds -> bounds.isReachable(screens)).orElse(first);
        stage.setX(wanted.x());
        stage.setY(wanted.y());
        stage.setWidth(wanted.width());
        stage.setHeight(wanted.height());
        stage.setMaximized(settings.flag(MAXIMISED).orElse(false));
        settings.flag("panel.side").ifPresent(view.sideShownProperty()::set);
        settings.flag("panel.tabs").ifPresent(view.tabsShownProperty()::set);
        settings.whole(TAB).stream().filter(index -> index >= 0 && index < view.tabs().getTabs().size())
                .forEach(view.tabs().getSelectionModel()::select);
    }

    /**
     * Divides a window as it was divided, or as it is at first. To be called when it has its size: until then it is laid out
     * in another, and the parts that keep their size when a window grows would keep that.
     */
    void divide(MainController view) {
        // A change of size that is still to be laid out would win over the positions.
        view.root().applyCss();
        view.root().layout();
        divide(view.columns(), COLUMNS, FIRST_COLUMN);
        divide(view.rows(), ROWS, FIRST_ROW);
    }

    private static WindowBounds bounds(Rectangle2D area) {
        return new WindowBounds(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }

    private Optional<WindowBounds> remembered() {
        OptionalDouble x = settings.number("window.x");
        OptionalDouble y = settings.number("window.y");
        OptionalDouble width = settings.number("window.width");
        OptionalDouble height = settings.number("window.height");
        boolean isWhole = x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent();
        return isWhole
                ? Optional.of(new WindowBounds(x.getAsDouble(), y.getAsDouble(), width.getAsDouble(),
                        height.getAsDouble()))
                : Optional.empty();
    }

    private void divide(SplitPane split, String name, double otherwise) {
        split.setDividerPositions(settings.number(name).stream().filter(position -> position > 0 && position < 1)
                .findFirst().orElse(otherwise));
    }

    /** Remembers a window that is about to be closed. */
    void save(Stage stage, MainController view) {
        settings.put(MAXIMISED, stage.isMaximized());
        // The bounds of a maximised window are those of the screen; those from before are still the ones to go back to.
        if (!stage.isMaximized() && !stage.isIconified()) {
            settings.put("window.x", Math.round(stage.getX()));
            settings.put("window.y", Math.round(stage.getY()));
            settings.put("window.width", Math.round(stage.getWidth()));
            settings.put("window.height", Math.round(stage.getHeight()));
        }
        save(view.columns(), COLUMNS);
        save(view.rows(), ROWS);
        settings.put("panel.side", view.sideShownProperty().get());
        settings.put("panel.tabs", view.tabsShownProperty().get());
        settings.put(TAB, view.tabs().getSelectionModel().getSelectedIndex());
        save();
    }

    private void save(SplitPane split, String name) {
        for (double position : split.getDividerPositions()) {
            settings.put(name, String.format(Locale.ROOT, "%.4f", position));
        }
    }

    private void save() {
        settings.put(THEME, themes.themeProperty().get());
        settings.put(ROLLING, workspace.inputs().windowProperty().get());
        settings.put(STYLE, workspace.chart().priceStyleProperty().get());
        settings.put(ZONE, zone.choiceProperty().get());
        flags().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(flag -> settings.put(flag.getKey(), flag.getValue().get()));
        folders.forEach((kind, path) -> settings.put(folder(kind), path));
        settings.put(RECENT, List.copyOf(workspace.recent()));
        store.save(settings).ifPresent(this::warn);
    }

    private void warn(String sentence) {
        workspace.noticeProperty().set(Notice.warning(sentence));
    }
}
