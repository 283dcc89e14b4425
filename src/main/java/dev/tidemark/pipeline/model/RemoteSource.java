package dev.tidemark.pipeline.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.tracking.mlflow.Mlflow;
import dev.tidemark.tracking.mlflow.RemoteModels;
import dev.tidemark.tracking.mlflow.RemoteVersion;
import dev.tidemark.tracking.registry.Registry;

/** A registered model of an MLflow server, fetched when it is another one. */
final class RemoteSource implements ModelSource {
    private static final String PRODUCTION = "Production";

    private final Mlflow server;
    private final RemoteModels models;
    private final String model;
    private final Wanted wanted;
    private final ModelFolders folders;
    private final Consumer<String> warnings;
    private boolean isToldOfChampion;

    /** Which version of a model. */
    sealed interface Wanted {
        /** The one that an alias names. */
        record Alias(String alias) implements Wanted {}

        /** One for good. */
        record Numbered(int number) implements Wanted {}

        /** The latest in a stage. */
        record Stage(String stage) implements Wanted {}
    }

    /**
     * A model of a server.
     *
     * @param server the connection, which is closed with this
     * @param warnings hears that the champion stands in for a stage
     */
    RemoteSource(Mlflow server, String model, Wanted wanted, ModelFolders folders, Consumer<String> warnings) {
        this.server = server;
        this.models = server.models();
        this.model = model;
        this.wanted = wanted;
        this.folders = folders;
        this.warnings = warnings;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public String words() {
        return switch (wanted) {
            case Wanted.Alias(String alias) -> "whatever is the " + alias + " of ";
            case Wanted.Numbered(int number) -> "version " + number + " of ";
            case Wanted.Stage(String stage) -> "whatever is in the stage " + stage + " of ";
        } + Shown.name(model) + " on " + server.server();
    }

    @Override
    public Identity newest() {
        RemoteVersion version = find().orElseThrow(() -> new NoInputFault(switch (wanted) {
            case Wanted.Alias(String alias) -> "there is no alias " + alias;
            case Wanted.Numbered(int number) -> "there is no version " + number;
            case Wanted.Stage(String stage) -> "nothing is in the stage " + stage
                    + (stage.equals(PRODUCTION) ? ", and there is no alias " + Registry.CHAMPION : "");
        } + " of " + Shown.text(model) + " on " + server.server()));
        return new Identity(version.model(), version.version(), version.source());
    }

    private Optional<RemoteVersion> find() {
        return switch (wanted) {
            case Wanted.Alias(String alias) -> models.withAlias(model, alias);
            case Wanted.Numbered(int number) -> models.withNumber(model, number);
            case Wanted.Stage(String stage) -> inStage(stage);
        };
    }

    private Optional<RemoteVersion> inStage(String stage) {
        Optional<RemoteVersion> found = models.inStage(model, stage);
        if (found.isPresent() || !stage.equals(PRODUCTION)) {
            isToldOfChampion = false;
            return found;
        }
        Optional<RemoteVersion> champion = models.withAlias(model, Registry.CHAMPION);
        if (champion.isPresent() && !isToldOfChampion) {
            isToldOfChampion = true;
            warnings.accept("nothing is in the stage " + stage + " of " + Shown.text(model) + " on " + server.server()
                    + "; its alias " + Registry.CHAMPION + " is taken in place of that");
        }
        return champion;
    }

    @Override
    public Artefact load(Identity identity) {
        RemoteVersion version = new RemoteVersion(identity.model(), identity.version(), identity.mark());
        Path folder = folders.of(server.server().toString(), version + "\n" + version.source());
        models.fetch(version, folder);
        Artefact artefact = Artefact.load(folder);
        folders.used(folder);
        return artefact;
    }

    @Override
    public void close() {
        server.close();
    }
}
