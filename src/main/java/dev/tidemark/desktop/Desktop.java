package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

import dev.tidemark.base.Fault;
import dev.tidemark.desktop.settings.AppFolders;

/** Opens the desktop in this process. */
public final class Desktop {
    private static final String SYSTEM = System.getProperty("os.name", "");

    private Desktop() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file the file to open in it
     * @param trace hears of internal errors that the window survives
     * @throws dev.tidemark.base.UnavailableFault when there is no display, or no window can be opened
     */
    public static void open(Optional<Path> file, Consumer<Throwable> trace) {
        Map<String, String> environment = System.getenv();
        Display.check(SYSTEM, environment, System.getProperty("glass.platform", ""));
        AppFolders folders = AppFolders.of(SYSTEM, environment, Path.of(System.getProperty("user.home", ".")));
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        start(stage -> show(stage, folders, file, trace, outcome));
        outcome.complete(null);
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Fault fault ? fault : e;
        }
    }

    /** The toolkit throws what it likes when it cannot start: no display, no library, no way to draw. */
    private static void start(Consumer<Stage> whenStarted) {
        try {
            Tidemark.start(whenStarted);
        } catch (RuntimeException | LinkageError e) {
            throw Display.fault(e);
        }
    }

    private static void show(Stage stage, AppFolders folders, Optional<Path> file, Consumer<Throwable> trace,
            CompletableFuture<Void> outcome) {
        try {
            DesktopWindow window = DesktopWindow.compose(stage, folders);
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
                trace.accept(e);
                window.report(e);
            });
            window.show(Platform::exit);
            file.ifPresent(window::open);
            closeByItself();
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
            Platform.exit();
        }
    }

    /** A start that trains the cache of prepared classes, or only shows that a window comes up, ends without anybody there. */
    private static void closeByItself() {
        int seconds = Integer.getInteger("tidemark.closeAfterSeconds", 0);
        if (seconds > 0) {
            PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
            pause.setOnFinished(event -> Platform.exit());
            pause.play();
        }
    }
}
