package dev.tidemark.pipeline.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.pipeline.tracking.Variables;
import dev.tidemark.tracking.Names;
import dev.tidemark.tracking.mlflow.MlflowServer;
import dev.tidemark.tracking.registry.Registry;

/** Decides where the model that is to be used comes from: a folder, the registry of the project, or that of an MLflow server. */
public final class ModelSources {
    private final Surroundings surroundings;
    private final Tracking tracking;
    private final LocalModels models;

    private ModelSources(VolatilityConfig config, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.tracking = Tracking.open(config, surroundings);
        this.models = new LocalModels(tracking);
    }

    /**
     * Decides. The model itself is not looked at, and no server is asked, so that neither need be there yet.
     * <ol>
     * <li>A path, or the name of a folder that is there and of no alias, means that folder.
     * <li>The variables {@code MODEL_NAME}, {@code MODEL_STAGE} and {@code MODEL_ALIAS}, of the environment or {@code .env}, mean the server
     * that {@code MLFLOW_TRACKING_URI} names.
     * <li>Else it is the registry of the project, or that of the server where there is one and the project has no model at all.
     * </ol>
     *
     * @param named an alias, the number of a version, or a model's folder; when absent, what the variables say, else the alias
     *            {@code champion}
     * @param surroundings whose temporary folder gets what is fetched
     * @throws dev.tidemark.base.ConfigFault if the settings are wrong, or something is missing in them
     * @throws dev.tidemark.base.DataFault if the project's registry is damaged
     */
    public static ModelSource choose(Optional<String> named, VolatilityConfig config, Surroundings surroundings) {
        return new ModelSources(config, surroundings).choose(named);
    }

    private ModelSource choose(Optional<String> named) {
        Optional<Path> folder = named.filter(name -> models.version(name).isEmpty()).flatMap(ModelSources::folder);
        if (folder.isPresent()) {
            return new FolderSource(models, tracking.model(), folder.get());
        }
        Optional<ModelVariables> said = ModelVariables.read(Variables.read(surroundings), tracking.model());
        if (said.isPresent()) {
            MlflowServer server = said.get().require(tracking.server());
            return remote(server, said.get().model(), named.map(ModelVariables::wanted).orElse(said.get().wanted()));
        }
        String name = named.orElse(Registry.CHAMPION);
        return tracking.server().filter(server -> models.isEmpty()).<ModelSource>map(server -> remote(server,
                tracking.model(), ModelVariables.wanted(name)))
                .orElseGet(() -> new RegisteredSource(models, tracking.model(), name));
    }

    private ModelSource remote(MlflowServer server, String model, RemoteSource.Wanted wanted) {
        return new RemoteSource(tracking.connectQuietly(server), model, wanted,
                new ModelFolders(surroundings.temporary(), surroundings.clock()), surroundings.warnings());
    }

    private static Optional<Path> folder(String name) {
        try {
            boolean isName = Names.isAlias(name) || LocalModels.number(name).isPresent();
            return Optional.of(Path.of(name)).filter(path -> !isName || Files.isDirectory(path));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
