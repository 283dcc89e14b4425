package dev.tidemark.desktop;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The desktop as the toolkit starts it. Its name is what the toolkit tells window systems: by it a menu finds the windows of
 * its entry ({@code StartupWMClass} in {@code tidemark.desktop}), where otherwise they would be any Java program's.
 */
public final class Tidemark extends Application {
    /** The toolkit makes the instance, so that what it is to do cannot be given to it. */
    private static final AtomicReference<Consumer<Stage>> WHEN_STARTED = new AtomicReference<>(stage -> {
    });

    /** Made by the toolkit. */
    public Tidemark() {}

    /**
     * Starts the toolkit, and returns when it has ended.
     *
     * @param whenStarted is called on the toolkit's thread with the window, which is not shown yet
     */
    static void start(Consumer<Stage> whenStarted) {
        WHEN_STARTED.set(whenStarted);
        launch(Tidemark.class);
    }

    @Override
    public void start(Stage stage) {
        WHEN_STARTED.get().accept(stage);
    }
}
