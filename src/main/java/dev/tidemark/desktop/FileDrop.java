package dev.tidemark.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import dev.tidemark.desktop.model.Notice;

/** Opens what is dropped on the window: a file with bars, or a configuration. */
final class FileDrop {
    private final Session session;
    private final Consumer<Path> opener;

    FileDrop(Session session, Consumer<Path> opener) {
        this.session = session;
        this.opener = opener;
    }

    /** Listens to a window, and shows where something may be dropped. */
    void listen(Node root, Node hint) {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                hint.setVisible(true);
            }
            event.consume();
        });
        root.setOnDragExited(event -> hint.setVisible(false));
        root.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        boolean hasFiles = event.getDragboard().hasFiles();
        if (hasFiles) {
            drop(event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
        }
        event.setDropCompleted(hasFiles);
        event.consume();
    }

    /** Opens what was dropped, or says why not. */
    void drop(List<Path> paths) {
        if (paths.size() != 1) {
            say(paths.size() + " files were dropped at once; drop one at a time.");
        } else if (Files.isDirectory(paths.getFirst())) {
            say(paths.getFirst() + " is a folder; drop a file with bars.");
        } else if (isConfig(paths.getFirst())) {
            session.loadConfig(paths.getFirst());
        } else {
            opener.accept(paths.getFirst());
        }
    }

    private static boolean isConfig(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private void say(String sentence) {
        session.workspace().noticeProperty().set(Notice.warning(sentence));
    }
}
