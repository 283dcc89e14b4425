package dev.tidemark.desktop;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Puts the chosen theme into effect, and follows the system's when that is what was chosen. */
public final class Themes {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ObservableValue<ColorScheme> system;

    /**
     * Themes that follow a system.
     *
     * @param system whether the system is light or dark
     */
    public Themes(ObservableValue<ColorScheme> system) {
        this.system = system;
        theme.subscribe(this::apply);
        system.subscribe(this::apply);
        apply();
    }

    private void apply() {
        dark.set(theme.get().isDark(system.getValue()));
        Application.setUserAgentStylesheet(dark.get()
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    /** The chosen theme. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whether the window is dark now. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }
}
