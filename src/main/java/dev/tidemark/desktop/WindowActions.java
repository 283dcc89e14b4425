package dev.tidemark.desktop;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import dev.tidemark.desktop.Dialogs.FileKind;
import dev.tidemark.desktop.chart.PriceChart;
import dev.tidemark.desktop.model.Activity;
import dev.tidemark.desktop.model.ChartSettings;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.Workspace;
import dev.tidemark.desktop.view.Actions;
import dev.tidemark.desktop.view.Command;
import dev.tidemark.desktop.view.PaneFocus;
import dev.tidemark.desktop.view.View;

/** Says what each command does in a window. */
final class WindowActions {
    private final Session session;
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Exporting exporting;
    private final PriceChart chart;
    private final Themes themes;
    private final ZoneChoice zone;
    private final WindowUndo undo;
    private final BooleanBinding hasRun;
    private final BooleanBinding isBusy;

    WindowActions(Session session, Dialogs dialogs, Exporting exporting, PriceChart chart, Themes themes,
            ZoneChoice zone, WindowUndo undo) {
        this.session = session;
        this.workspace = session.workspace();
        this.dialogs = dialogs;
        this.exporting = exporting;
        this.chart = chart;
        this.themes = themes;
        this.zone = zone;
        this.undo = undo;
        this.hasRun = Bindings.createBooleanBinding(() -> workspace.runProperty().get().isPresent(),
                workspace.runProperty());
        this.isBusy = Bindings.createBooleanBinding(() -> workspace.activityProperty().get() instanceof Activity.Busy,
                workspace.activityProperty());
    }

    /** Registers every command. */
    void register(Actions actions, Controllers controllers, Stage stage) {
        files(actions, stage);
        exports(actions, controllers);
        edits(actions, stage);
        chart(actions, controllers);
        panes(actions, controllers);
    }

    private void files(Actions actions, Stage stage) {
        actions.on(Command.OPEN, () -> dialogs.open(FileKind.BARS).ifPresent(session::open));
        actions.on(Command.OPEN_SAMPLE, session::openSample);
        actions.on(Command.LOAD_CONFIG, () -> dialogs.open(FileKind.CONFIG).ifPresent(session::loadConfig));
        actions.on(Command.SAVE_CONFIG, this::saveConfig);
        actions.on(Command.QUIT, stage::close);
        BooleanBinding hasFile = Bindings.createBooleanBinding(
                () -> !(workspace.fileProperty().get() instanceof FileState.None), workspace.fileProperty());
        actions.on(Command.RUN, session::run, hasFile.and(isBusy.not()));
        actions.on(Command.CANCEL, () -> {
            if (!exporting.cancel()) {
                session.cancel();
            }
        }, isBusy);
    }

    private void saveConfig() {
        String name = workspace.inputs().configProperty().get().map(path -> String.valueOf(path.getFileName()))
                .orElse("config.yaml");
        dialogs.save(FileKind.CONFIG, name).ifPresent(session::saveConfig);
    }

    private void exports(Actions actions, Controllers controllers) {
        actions.on(Command.EXPORT, () -> controllers.main().showExports());
        actions.on(Command.EXPORT_METRICS, exporting::metrics, hasRun);
        actions.on(Command.EXPORT_LOG, exporting::log, hasRun);
        actions.on(Command.EXPORT_SIGNALS, exporting::signals, hasRun.and(isBusy.not()));
        actions.on(Command.EXPORT_PNG, exporting::png, hasRun);
        actions.on(Command.EXPORT_SVG, exporting::svg, hasRun);
        actions.on(Command.COPY_COMMAND, exporting::copyCommand, hasRun);
    }

    private void edits(Actions actions, Stage stage) {
        actions.on(Command.UNDO, undo::undo, undo.undoableProperty());
        actions.on(Command.REDO, undo::redo, undo.redoableProperty());
        actions.on(Command.COPY, () -> {
            if (stage.getScene().getFocusOwner() instanceof TextInputControl text
                    && !text.getSelectedText().isEmpty()) {
                text.copy();
            } else {
                exporting.copyMetrics();
            }
        }, hasRun);
    }

    private void chart(Actions actions, Controllers controllers) {
        ChartSettings settings = workspace.chart();
        actions.choice(Command.LINE, settings.priceStyleProperty(), ChartSettings.PriceStyle.LINE);
        actions.choice(Command.CANDLES, settings.priceStyleProperty(), ChartSettings.PriceStyle.CANDLES);
        actions.toggle(Command.MEAN, settings.meanShownProperty());
        actions.toggle(Command.SHADING, settings.shadingShownProperty());
        actions.toggle(Command.CROSSINGS, settings.crossingsShownProperty());
        actions.toggle(Command.VOLUME, settings.volumeShownProperty());
        actions.choice(Command.ZONE_UTC, zone.choiceProperty(), ZoneChoice.UTC);
        actions.choice(Command.ZONE_SYSTEM, zone.choiceProperty(), ZoneChoice.SYSTEM);
        actions.choice(Command.ZONE_OTHER, () -> {
            controllers.zoneTaker(chosen -> zone.choiceProperty().set(chosen.getId()));
            overlay(controllers, View.ZONES, "zoneFilter");
        }, Bindings.createBooleanBinding(zone::isNamed, zone.choiceProperty()));
        actions.on(Command.ZOOM_IN, chart::zoomIn, hasRun);
        actions.on(Command.ZOOM_OUT, chart::zoomOut, hasRun);
        actions.on(Command.SHOW_ALL, chart::showAll, hasRun);
        actions.choice(Command.THEME_LIGHT, themes.themeProperty(), Theme.LIGHT);
        actions.choice(Command.THEME_DARK, themes.themeProperty(), Theme.DARK);
        actions.choice(Command.THEME_SYSTEM, themes.themeProperty(), Theme.SYSTEM);
    }

    private static void panes(Actions actions, Controllers controllers) {
        Consumer<Command> go = command -> controllers.main().go(command);
        actions.on(Command.RESULTS, () -> go.accept(Command.RESULTS));
        actions.on(Command.LOG, () -> go.accept(Command.LOG));
        actions.on(Command.RUNS, () -> go.accept(Command.RUNS));
        actions.on(Command.NEXT_PANE, () -> PaneFocus.move(controllers.main().panes(), 1));
        actions.on(Command.PREVIOUS_PANE, () -> PaneFocus.move(controllers.main().panes(), -1));
        actions.on(Command.KEYS, () -> overlay(controllers, View.KEYS, "closeKeys"));
        actions.on(Command.ABOUT, () -> overlay(controllers, View.ABOUT, "closeAbout"));
    }

    private static void overlay(Controllers controllers, View view, String first) {
        controllers.main().overlay(view.load(controllers), first);
    }
}
