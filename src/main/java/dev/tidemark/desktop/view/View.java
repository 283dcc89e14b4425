package dev.tidemark.desktop.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** Every FXML file, named once. */
public enum View {
    MAIN,
    EMPTY,
    RUN_PANEL,
    RESULTS,
    LOG,
    RUNS,
    STATUS,
    LINES,
    ZONES,
    KEYS,
    ABOUT;

    /** The file, beside this class: {@code run-panel.fxml}. */
    public URL resource() {
        String name = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".fxml";
        return Objects.requireNonNull(View.class.getResource(name), name);
    }

    /**
     * Loads the view with its controller.
     *
     * @param controllers makes a controller of a class that FXML names
     */
    public Parent load(Callback<Class<?>, Object> controllers) {
        FXMLLoader loader = new FXMLLoader(resource());
        loader.setControllerFactory(controllers);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
