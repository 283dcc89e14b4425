package dev.tidemark.desktop;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Callback;

import dev.tidemark.base.Place;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.source.Excerpt;
import dev.tidemark.desktop.view.AboutController;
import dev.tidemark.desktop.view.Actions;
import dev.tidemark.desktop.view.EmptyController;
import dev.tidemark.desktop.view.KeysController;
import dev.tidemark.desktop.view.LinesController;
import dev.tidemark.desktop.view.LogController;
import dev.tidemark.desktop.view.MainController;
import dev.tidemark.desktop.view.ResultsController;
import dev.tidemark.desktop.view.RunPanelController;
import dev.tidemark.desktop.view.RunsController;
import dev.tidemark.desktop.view.StatusController;
import dev.tidemark.desktop.view.ZonesController;
import org.jspecify.annotations.Nullable;

/** Makes the controllers that FXML files name, each of what it needs. */
final class Controllers implements Callback<Class<?>, Object> {
    private final Workspace workspace;
    private final Session session;
    private final Dialogs dialogs;
    private final Actions actions;
    private final Background background;
    private final Consumer<Place> lineShower;
    private Optional<Excerpt> excerpt = Optional.empty();
    private Consumer<ZoneId> zoneTaker = zone -> {
    };
    private @Nullable MainController main;

    Controllers(Session session, Dialogs dialogs, Actions actions, Background background,
            Consumer<Place> lineShower) {
        this.workspace = session.workspace();
        this.session = session;
        this.dialogs = dialogs;
        this.actions = actions;
        this.background = background;
        this.lineShower = lineShower;
    }

    @Override
    public Object call(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "MainController" -> {
                MainController made = new MainController(workspace, actions, session::open);
                main = made;
                yield made;
            }
            case "RunPanelController" -> new RunPanelController(workspace, session, dialogs);
            case "ResultsController" -> new ResultsController(workspace, session);
            case "LogController" -> new LogController(workspace);
            case "RunsController" -> new RunsController(workspace, session);
            case "StatusController" -> new StatusController(workspace, actions, lineShower);
            case "EmptyController" -> new EmptyController(workspace, actions, background, session::open);
            case "LinesController" -> new LinesController(excerpt.orElseThrow());
            case "KeysController" -> new KeysController(chartKeys(), main()::closeOverlay);
            case "ZonesController" -> new ZonesController(workspace.chart().zoneProperty().get(), zoneTaker,
                    main()::closeOverlay);
            case "AboutController" -> new AboutController(main()::closeOverlay);
            default -> throw new IllegalArgumentException("no controller " + type);
        };
    }

    /** The controller of the main view, once that is loaded. */
    MainController main() {
        if (main == null) {
            throw new IllegalStateException("the main view is not loaded yet");
        }
        return main;
    }

    /** The lines that the next view of lines shows. */
    void excerpt(Optional<Excerpt> lines) {
        excerpt = lines;
    }

    /** Who hears of the zone that is chosen next. */
    void zoneTaker(Consumer<ZoneId> taker) {
        zoneTaker = taker;
    }

    /** The keys that the chart itself listens to. */
    static Map<String, String> chartKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("Chart: a step back or on", "Left, Right");
        keys.put("Chart: a page back or on", "Page Up, Page Down");
        keys.put("Chart: the first or the last bars", "Home, End");
        keys.put("Chart: zoom in, zoom out, show all", "+, -, 0");
        keys.put("Chart: the crosshair a bar back or on", "Shift+Left, Shift+Right");
        return keys;
    }
}
