package dev.tidemark.pipeline.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.registry.ModelVersion;
import dev.tidemark.tracking.registry.Registry;

/** The models that are registered in the project, as people name them. */
final class LocalModels {
    private static final Pattern NUMBER = Pattern.compile("[vV]?([0-9]{1,9})");

    private final Tracking tracking;

    LocalModels(Tracking tracking) {
        this.tracking = tracking;
    }

    /** The number of a version, where a name is one: {@code 3} or {@code v3}. */
    static OptionalInt number(String name) {
        Matcher number = NUMBER.matcher(name);
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** The version that an alias or a number names, if one does. */
    Optional<ModelVersion> version(String name) {
        OptionalInt wanted = number(name);
        if (wanted.isPresent()) {
            return version(wanted.getAsInt());
        }
        return tracking.registry().aliases(tracking.model()).contains(name)
                ? tracking.registry().alias(tracking.model(), name)
                : Optional.empty();
    }

    /** The version of a number, if there is one. */
    Optional<ModelVersion> version(int number) {
        return tracking.registry().versions(tracking.model()).stream()
                .filter(version -> version.version() == number).findFirst();
    }

    /** The version whose folder this is, if it is one's. */
    Optional<ModelVersion> registered(Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        return tracking.registry().versions(tracking.model()).stream()
                .filter(version -> folder(version).toAbsolutePath().normalize().equals(wanted)).findFirst();
    }

    /** Where a version is. */
    Path folder(ModelVersion version) {
        return tracking.store().artifact(version.runId(), version.folder());
    }

    /** Whether there is none at all. */
    boolean isEmpty() {
        return tracking.registry().versions(tracking.model()).isEmpty();
    }

    /** The fault that a name names nothing. */
    NoInputFault missing(String name) {
        int versions = tracking.registry().versions(tracking.model()).size();
        return new NoInputFault(Shown.text(name) + " names no model of " + tracking.model() + ", of which there "
                + (versions == 1 ? "is 1 version" : "are " + versions + " versions")
                + "; expected an alias, the number of a version, or a model's folder"
                + hint(name, versions == 0));
    }

    private static String hint(String name, boolean isEmpty) {
        return isEmpty
                ? " (begin with 'tidemark volatility train')"
                : name.equals(Registry.CHAMPION) ? " ('tidemark volatility promote' makes a champion)" : "";
    }
}
