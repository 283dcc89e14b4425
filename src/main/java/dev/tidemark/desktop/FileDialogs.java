package dev.tidemark.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** Asks by the platform's own dialogs, which also ask before they let a file be overwritten. */
public final class FileDialogs implements Dialogs {
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*.*");

    private final Window owner;
    private final Map<FileKind, Path> folders;

    /**
     * Dialogs over a window.
     *
     * @param folders the folders in which the user last chose a file of each kind; kept up to date here
     */
    public FileDialogs(Window owner, Map<FileKind, Path> folders) {
        this.owner = owner;
        this.folders = folders;
    }

    @Override
    public Optional<Path> open(FileKind kind) {
        return chosen(kind, chooser(kind, "Open").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(FileKind kind, String suggestion) {
        FileChooser chooser = chooser(kind, "Save");
        chooser.setInitialFileName(suggestion);
        return chosen(kind, chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(FileKind kind, String act) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(act + " " + noun(kind));
        chooser.getExtensionFilters().setAll(filter(kind), ALL);
        Optional.ofNullable(folders.get(kind)).filter(Files::isDirectory).map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(FileKind kind, @Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).ifPresent(folder -> folders.put(kind, folder));
        return path;
    }

    private static String noun(FileKind kind) {
        return switch (kind) {
            case BARS -> "bars";
            case CONFIG -> "a configuration";
            case METRICS -> "the metrics";
            case LOG -> "the log";
            case SIGNALS -> "the signals";
            case PNG, SVG -> "the chart";
        };
    }

    /** The files that a kind is usually in. */
    static ExtensionFilter filter(FileKind kind) {
        return switch (kind) {
            case BARS -> new ExtensionFilter("Tables of bars",
                    List.of("*.csv", "*.tsv", "*.txt", "*.csv.gz", "*.gz", "*.zip"));
            case CONFIG -> new ExtensionFilter("Configurations", List.of("*.yaml", "*.yml"));
            case METRICS -> new ExtensionFilter("Metrics", List.of("*.json"));
            case LOG -> new ExtensionFilter("Logs", List.of("*.log"));
            case SIGNALS -> new ExtensionFilter("Signals", List.of("*.csv", "*.csv.gz"));
            case PNG -> new ExtensionFilter("PNG pictures", List.of("*.png"));
            case SVG -> new ExtensionFilter("SVG drawings", List.of("*.svg"));
        };
    }
}
