package dev.tidemark.desktop.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.input.KeyCombination;

/**
 * All that can be asked for by a menu or a key, in the order of the menus: the one table behind the menu bar, the toolbar and
 * the list of keys. An underscore marks the mnemonic.
 */
public enum Command {
    OPEN(Menu.FILE, "_Open…", "fth-folder", "Shortcut+O"),
    OPEN_SAMPLE(Menu.FILE, "Open _sample", "fth-box"),
    LOAD_CONFIG(Menu.FILE, "_Load configuration…", "fth-upload", "Shortcut+L"),
    SAVE_CONFIG(Menu.FILE, "Save _configuration…", "fth-save", "Shortcut+S"),
    EXPORT_METRICS(Menu.EXPORT, "_Metrics (metrics.json)…", "fth-file-text"),
    EXPORT_LOG(Menu.EXPORT, "_Log (run.log)…", "fth-list"),
    EXPORT_SIGNALS(Menu.EXPORT, "_Signals (CSV)…", "fth-activity"),
    EXPORT_PNG(Menu.EXPORT, "Chart as _PNG…", "fth-image"),
    EXPORT_SVG(Menu.EXPORT, "Chart as S_VG…", "fth-pen-tool"),
    COPY_COMMAND(Menu.EXPORT, "Copy as _command", "fth-terminal", "Shortcut+Shift+C"),
    EXPORT(Menu.NONE, "Open the export menu", "fth-download", "Shortcut+E"),
    QUIT(Menu.FILE, "_Quit", "fth-log-out", "Shortcut+Q"),

    UNDO(Menu.EDIT, "_Undo window", "fth-corner-up-left", "Shortcut+Z"),
    REDO(Menu.EDIT, "_Redo window", "fth-corner-up-right", "Shortcut+Shift+Z", "Shortcut+Y"),
    COPY(Menu.EDIT, "_Copy metrics", "fth-copy", "Shortcut+C"),

    RUN(Menu.RUN, "_Run", "fth-play", "Shortcut+R"),
    CANCEL(Menu.RUN, "_Cancel", "fth-x", "Esc"),

    LINE(Menu.VIEW, "_Line of closes", "fth-trending-up"),
    CANDLES(Menu.VIEW, "Can_dles", "fth-bar-chart-2"),
    MEAN(Menu.VIEW, "Rolling _mean", ""),
    SHADING(Menu.VIEW, "_Signal shaded", ""),
    CROSSINGS(Menu.VIEW, "_Crossings", ""),
    VOLUME(Menu.VIEW, "_Volume", ""),
    ZONE_UTC(Menu.ZONE, "_UTC", ""),
    ZONE_SYSTEM(Menu.ZONE, "_System's", ""),
    ZONE_OTHER(Menu.ZONE, "_Choose…", "fth-globe"),
    ZOOM_IN(Menu.VIEW, "Zoom _in", "fth-zoom-in", "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals",
            "Shortcut+Add"),
    ZOOM_OUT(Menu.VIEW, "Zoom _out", "fth-zoom-out", "Shortcut+Minus", "Shortcut+Subtract"),
    SHOW_ALL(Menu.VIEW, "Show all _bars", "fth-maximize-2", "Shortcut+0", "Shortcut+Numpad0"),
    THEME_LIGHT(Menu.THEME, "_Light", "fth-sun"),
    THEME_DARK(Menu.THEME, "_Dark", "fth-moon"),
    THEME_SYSTEM(Menu.THEME, "As the _system", "fth-monitor"),
    SIDE(Menu.PANELS, "Run p_anel", "", "F9"),
    TABS(Menu.PANELS, "Results, _log and runs", "", "F8"),
    RESULTS(Menu.PANELS, "Go to _results", "fth-list", "Shortcut+1"),
    LOG(Menu.PANELS, "Go to lo_g", "fth-file-text", "Shortcut+2"),
    RUNS(Menu.PANELS, "Go to r_uns", "fth-clock", "Shortcut+3"),
    NEXT_PANE(Menu.PANELS, "_Next pane", "", "F6"),
    PREVIOUS_PANE(Menu.PANELS, "_Previous pane", "", "Shift+F6"),

    KEYS(Menu.HELP, "_Keyboard shortcuts", "fth-command", "F1"),
    ABOUT(Menu.HELP, "_About Tidemark", "fth-info");

    /** Where a command stands. */
    public enum Menu {
        FILE("_File"),
        EXPORT("_Export"),
        EDIT("_Edit"),
        RUN("_Run"),
        VIEW("_View"),
        ZONE("_Time zone"),
        THEME("T_heme"),
        PANELS("_Panels"),
        HELP("_Help"),
        /** In no menu: reached by its key alone. */
        NONE("");

        private final String text;

        Menu(String text) {
            this.text = text;
        }

        /** What it is called, with the mark of its mnemonic. */
        public String text() {
            return text;
        }
    }

    private final Menu menu;
    private final String text;
    private final String icon;
    /** Between blanks. */
    private final String keys;

    Command(Menu menu, String text, String icon, String... keys) {
        this.menu = menu;
        this.text = text;
        this.icon = icon;
        this.keys = String.join(" ", keys);
    }

    /** The menu that it stands in. */
    public Menu menu() {
        return menu;
    }

    /** What it is called, with the mark of its mnemonic. */
    public String text() {
        return text;
    }

    /** What it is called, in plain words. */
    public String words() {
        return text.replace("_", "").replace("…", "");
    }

    /** The literal of its icon; empty when it has none. */
    public String icon() {
        return icon;
    }

    /** The id of its menu item and, behind {@code -button}, of its button: {@code open-sample}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key that its menu item shows. */
    public Optional<KeyCombination> key() {
        return keys().stream().findFirst();
    }

    /** All keys that it listens to. */
    public List<KeyCombination> keys() {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1)).stream().map(KeyCombination::valueOf).toList();
    }
}
