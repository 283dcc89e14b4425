package dev.tidemark.pipeline.model;

import java.nio.file.Path;

import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.forecast.artefact.Fingerprint;
import dev.tidemark.tracking.registry.ModelVersion;

/** A folder, and what is written to it from time to time. */
final class FolderSource implements ModelSource {
    private static final int SHORT = 12;

    private final LocalModels models;
    private final String model;
    private final Path folder;

    FolderSource(LocalModels models, String model, Path folder) {
        this.models = models;
        this.model = model;
        this.folder = folder;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String words() {
        return "whatever is in the folder " + folder;
    }

    @Override
    public Identity newest() {
        Fingerprint print = Fingerprint.of(folder);
        String version = models.registered(folder).map(ModelVersion::version).map(String::valueOf)
                .orElseGet(() -> print.model().substring(0, Math.min(SHORT, print.model().length())));
        return new Identity(model, version, print.folder());
    }

    @Override
    public Artefact load(Identity identity) {
        return Artefact.load(folder);
    }

    @Override
    public void close() {
        // There is no connection.
    }
}
