package dev.tidemark.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.FileState;
import dev.tidemark.desktop.model.LoadedFile;
import dev.tidemark.desktop.model.Workspace;

/** A session with all that surrounds it, in a folder of a test's own. */
final class SessionStage {
    static final String SMALL = """
            time,open,high,low,close,volume
            2024-01-01 00:00:00,1,1,1,1.5,10
            2024-01-01 00:01:00,1,1,1,2.5,10
            2024-01-01 00:02:00,1,1,1,2.0,10
            2024-01-01 00:03:00,1,1,1,4.0,10
            """;

    final Path folder;
    final Path data;
    final AtomicLong millis = new AtomicLong(1_700_000_000_000L);
    final AtomicLong nanos = new AtomicLong();
    private final AtomicLong look = new AtomicLong();
    final Workspace workspace = new Workspace();
    final Surroundings surroundings;
    final Session session;

    SessionStage(Path folder, Background background) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.surroundings = new Surroundings(millis::get, () -> nanos.getAndAdd(look.get()), folder, data, 1);
        this.session = new Session(workspace, background, surroundings);
    }

    /** How many nanoseconds pass with every look at the clock. */
    void lookTakes(long passing) {
        look.set(passing);
    }

    Path file(String name, String text) {
        Path path = folder.resolve(name);
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    /** Opens a small file with a window of two rows. */
    Path openSmall() {
        workspace.inputs().windowProperty().set(2);
        Path path = file("small.csv", SMALL);
        session.open(path);
        return path;
    }

    String notice() {
        return workspace.noticeProperty().get().sentence();
    }

    TableRun run() {
        return workspace.runProperty().get().orElseThrow();
    }

    LoadedFile open() {
        return workspace.fileProperty().get() instanceof FileState.Open(LoadedFile file)
                ? file
                : org.junit.jupiter.api.Assertions.fail("no file is open");
    }
}
