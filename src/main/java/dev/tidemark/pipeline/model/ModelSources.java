package dev.tidemark.pipeline.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.VolatilityConfig;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.registry.Registry;

/** Decides where the model that is to be used comes from. */
public final class ModelSources {
    private ModelSources() {}

    /**
     * Decides. Nothing is read or asked of the model itself, so that there need not be one yet.
     *
     * @param named an alias, the number of a version, or a model's folder; the alias {@code champion} when absent. An alias comes before
     *            a folder of the same name
     * @throws dev.tidemark.base.ConfigFault if the settings are wrong, or something is missing in them
     * @throws dev.tidemark.base.DataFault if the project's registry is damaged
     */
    public static ModelSource choose(Optional<String> named, VolatilityConfig config, Surroundings surroundings) {
        Tracking tracking = Tracking.open(config, surroundings);
        LocalModels models = new LocalModels(tracking);
        Optional<Path> folder = named.filter(name -> models.version(name).isEmpty()).flatMap(ModelSources::folder);
        if (folder.isPresent()) {
            return new FolderSource(models, tracking.model(), folder.get());
        }
        return new RegisteredSource(models, tracking.model(), named.orElse(Registry.CHAMPION));
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isDirectory);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
