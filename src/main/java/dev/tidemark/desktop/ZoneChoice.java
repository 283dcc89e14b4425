package dev.tidemark.desktop;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which zone the chart is in: UTC, the system's whatever that is, or one by name. */
final class ZoneChoice {
    static final String UTC = "UTC";
    static final String SYSTEM = "system";

    private final StringProperty choice = new SimpleStringProperty(this, "choice", UTC);

    /** A choice that decides about a zone. */
    ZoneChoice(ObjectProperty<ZoneId> zone) {
        choice.subscribe(chosen -> zone.set(zone(chosen)));
    }

    /** {@link #UTC}, {@link #SYSTEM}, or the name of a zone. */
    StringProperty choiceProperty() {
        return choice;
    }

    /** Whether a zone was chosen by its name. */
    boolean isNamed() {
        return !choice.get().equals(UTC) && !choice.get().equals(SYSTEM);
    }

    /** The zone that a choice means; UTC when it means none. */
    static ZoneId zone(String choice) {
        if (choice.equals(SYSTEM)) {
            return ZoneId.systemDefault();
        }
        try {
            return choice.equals(UTC) ? ZoneOffset.UTC : ZoneId.of(choice);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
