package dev.tidemark.desktop.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.signal.SignalSummary.Warmup;

/** What the next run is told, as the left panel edits it; observable. */
public final class RunInputs {
    /** The window of a fresh start. */
    public static final int DEFAULT_WINDOW = 20;
    private static final long DEFAULT_SEED = 42;
    private static final String DEFAULT_VERSION = "v1";

    private final LongProperty seed = new SimpleLongProperty(this, "seed", DEFAULT_SEED);
    private final IntegerProperty window = new SimpleIntegerProperty(this, "window", DEFAULT_WINDOW);
    private final StringProperty version = new SimpleStringProperty(this, "version", DEFAULT_VERSION);
    private final ObjectProperty<Warmup> warmup = new SimpleObjectProperty<>(this, "warmup", Warmup.ZERO);
    private final ObjectProperty<ReadOptions> reading = new SimpleObjectProperty<>(this, "reading", ReadOptions.DETECT);
    private final ObjectProperty<Optional<Path>> config = new SimpleObjectProperty<>(this, "config", Optional.empty());

    /** The settings as they stand. */
    public RunSettings settings() {
        return new RunSettings(seed.get(), window.get(), version.get(), warmup.get(), reading.get());
    }

    /** What stands against a run with the settings as they stand, in a sentence; empty when nothing does. */
    public Optional<String> objection() {
        return version.get().isEmpty()
                ? Optional.of("The version is empty; a run needs text of at least one character, such as v1.")
                : Optional.empty();
    }

    /** Takes settings over, all at once. */
    public void take(RunSettings settings) {
        seed.set(settings.seed());
        window.set(settings.window());
        version.set(settings.version());
        warmup.set(settings.warmup());
        reading.set(settings.reading());
    }

    /** Written to the metrics. */
    public LongProperty seedProperty() {
        return seed;
    }

    /** The length of the rolling window, from 1. */
    public IntegerProperty windowProperty() {
        return window;
    }

    /** The version of the configuration; a run needs one that is not empty. */
    public StringProperty versionProperty() {
        return version;
    }

    /** What the signal rate is a share of. */
    public ObjectProperty<Warmup> warmupProperty() {
        return warmup;
    }

    /** How files are to be read; comes from a configuration file. */
    public ObjectProperty<ReadOptions> readingProperty() {
        return reading;
    }

    /** The configuration file that the settings came from or were last saved to. */
    public ObjectProperty<Optional<Path>> configProperty() {
        return config;
    }
}
