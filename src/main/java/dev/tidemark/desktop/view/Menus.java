package dev.tidemark.desktop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import dev.tidemark.desktop.model.Workspace;

import static dev.tidemark.desktop.view.Command.*;

/** The menu bar. */
final class Menus {
    private final Workspace workspace;
    private final Actions actions;
    private final Consumer<Path> opener;

    Menus(Workspace workspace, Actions actions, Consumer<Path> opener) {
        this.workspace = workspace;
        this.actions = actions;
        this.opener = opener;
    }

    /** Fills a menu bar. */
    void fill(MenuBar bar) {
        bar.getMenus().setAll(
                menu(Command.Menu.FILE, items(OPEN, OPEN_SAMPLE), List.of(recent()), items(LOAD_CONFIG, SAVE_CONFIG),
                        List.of(export()), items(QUIT)),
                menu(Command.Menu.EDIT, items(UNDO, REDO), items(COPY)),
                menu(Command.Menu.RUN, items(RUN, CANCEL)),
                menu(Command.Menu.VIEW, items(LINE, CANDLES), items(MEAN, SHADING, CROSSINGS, VOLUME),
                        List.of(menu(Command.Menu.ZONE, items(ZONE_UTC, ZONE_SYSTEM, ZONE_OTHER))),
                        items(ZOOM_IN, ZOOM_OUT, SHOW_ALL), List.of(menu(Command.Menu.THEME, themes())),
                        List.of(menu(Command.Menu.PANELS, items(SIDE, TABS), items(RESULTS, LOG, RUNS),
                                items(NEXT_PANE, PREVIOUS_PANE)))),
                menu(Command.Menu.HELP, items(KEYS, ABOUT)));
    }

    private Menu export() {
        return menu(Command.Menu.EXPORT, exports(), items(COPY_COMMAND));
    }

    /** What can be exported to a file. */
    List<MenuItem> exports() {
        return items(EXPORT_METRICS, EXPORT_LOG, EXPORT_SIGNALS, EXPORT_PNG, EXPORT_SVG);
    }

    /** The themes. */
    List<MenuItem> themes() {
        return items(THEME_LIGHT, THEME_DARK, THEME_SYSTEM);
    }

    List<MenuItem> items(Command... commands) {
        return List.of(commands).stream().map(actions::item).toList();
    }

    @SafeVarargs
    private static Menu menu(Command.Menu which, List<? extends MenuItem>... groups) {
        Menu menu = new Menu(which.text());
        menu.setId("menu-" + which.name().toLowerCase(java.util.Locale.ROOT));
        for (List<? extends MenuItem> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(group);
        }
        return menu;
    }

    private Menu recent() {
        Menu menu = new Menu("Open _recent");
        menu.setId("menu-recent");
        workspace.recent().addListener((ListChangeListener<Path>) change -> list(menu));
        list(menu);
        return menu;
    }

    private void list(Menu menu) {
        menu.setDisable(workspace.recent().isEmpty());
        menu.getItems().clear();
        for (Path path : workspace.recent()) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> opener.accept(path));
            menu.getItems().add(item);
        }
        MenuItem clear = new MenuItem("_Clear this list");
        clear.setOnAction(event -> workspace.recent().clear());
        menu.getItems().addAll(new SeparatorMenuItem(), clear);
    }
}
