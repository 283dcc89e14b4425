package dev.tidemark.desktop.model;

import java.time.ZoneId;
import java.time.ZoneOffset;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the chart is to look; observable. */
public final class ChartSettings {
    /** How the price is drawn. */
    public enum PriceStyle {
        LINE,
        CANDLES
    }

    private final ObjectProperty<PriceStyle> priceStyle = new SimpleObjectProperty<>(this, "priceStyle",
            PriceStyle.LINE);
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final BooleanProperty meanShown = new SimpleBooleanProperty(this, "meanShown", true);
    private final BooleanProperty shadingShown = new SimpleBooleanProperty(this, "shadingShown", true);
    private final BooleanProperty crossingsShown = new SimpleBooleanProperty(this, "crossingsShown", true);
    private final BooleanProperty volumeShown = new SimpleBooleanProperty(this, "volumeShown", true);

    /** Whether the price is a line of closes or candles. */
    public ObjectProperty<PriceStyle> priceStyleProperty() {
        return priceStyle;
    }

    /** The zone of the times that the chart names. */
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** Whether the rolling mean is drawn. */
    public BooleanProperty meanShownProperty() {
        return meanShown;
    }

    /** Whether the stretches with signal 1 are shaded. */
    public BooleanProperty shadingShownProperty() {
        return shadingShown;
    }

    /** Whether each crossing has a marker. */
    public BooleanProperty crossingsShownProperty() {
        return crossingsShown;
    }

    /** Whether the volume is drawn underneath. */
    public BooleanProperty volumeShownProperty() {
        return volumeShown;
    }
}
