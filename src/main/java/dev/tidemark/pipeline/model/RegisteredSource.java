package dev.tidemark.pipeline.model;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.forecast.artefact.Fingerprint;
import dev.tidemark.tracking.registry.ModelVersion;

/** Whatever an alias of the project's registry names, or one version for good. */
final class RegisteredSource implements ModelSource {
    private final LocalModels models;
    private final String model;
    private final String name;

    RegisteredSource(LocalModels models, String model, String name) {
        this.models = models;
        this.model = model;
        this.name = name;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String words() {
        return LocalModels.number(name).isPresent()
                ? "version " + LocalModels.number(name).getAsInt() + " of " + model + " in this project"
                : "whatever is the " + name + " of " + model + " in this project";
    }

    @Override
    public Identity newest() {
        ModelVersion version = models.version(name).orElseThrow(() -> models.missing(name));
        return new Identity(model, Integer.toString(version.version()),
                Fingerprint.of(models.folder(version)).folder());
    }

    @Override
    public Artefact load(Identity identity) {
        return Artefact.load(LocalModels.number(identity.version()).stream().boxed()
                .flatMap(number -> models.version(number).stream()).map(models::folder).findFirst()
                .orElseThrow(() -> new NoInputFault(identity + " is not there any more")));
    }

    @Override
    public void close() {
        // There is no connection.
    }
}
