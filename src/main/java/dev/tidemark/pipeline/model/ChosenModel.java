package dev.tidemark.pipeline.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.pipeline.tracking.Tracking;
import dev.tidemark.tracking.registry.ModelVersion;

/**
 * A model that somebody named.
 *
 * @param name how it was named
 * @param artefact the model
 * @param version its version, if it is one of the registry
 */
public record ChosenModel(String name, Artefact artefact, Optional<ModelVersion> version) {
    /**
     * The model that is called so: by an alias, by the number of a version, or by its folder. An alias comes before a folder of the same name.
     *
     * @throws NoInputFault if there is none
     * @throws DataFault if it is damaged
     */
    public static ChosenModel of(String name, Tracking tracking) {
        LocalModels models = new LocalModels(tracking);
        Optional<ModelVersion> version = models.version(name);
        Path folder = version.map(models::folder).orElseGet(() -> Path.of(name));
        if (version.isEmpty() && !Files.exists(folder)) {
            throw models.missing(name);
        }
        return new ChosenModel(name, Artefact.load(folder), version.or(() -> models.registered(folder)));
    }

    /** What it is, in a few words. */
    public String words() {
        return version.map(known -> "version " + known.version() + " of " + known.model())
                .orElseGet(() -> artefact.folder() + ", " + artefact.sha256().substring(0, 12));
    }

    /** How many bars ahead it looks. */
    int horizon() {
        return artefact.horizon();
    }

    /** The interval of the bars that it was trained on. */
    public String interval() {
        return artefact.barInterval().toString();
    }

    /** The last row that it has seen: that of its training and validation parts. */
    Instant seen() {
        return List.of("validation", "training").stream().flatMap(part -> time(part, "to").stream())
                .max(Instant::compareTo)
                .orElseThrow(() -> artefact.silent("when the training and validation parts end"));
    }

    /** When a part of the rows that it was trained with begins, or ends; empty where it had none. */
    Optional<Instant> time(String part, String key) {
        String text = artefact.provenance().path("parts").path(part).path(key).asText("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw artefact.silent("when the " + part + " part is");
        }
    }

    /** Its forecast of every row. */
    Forecast forecast(String as, ModelData data) {
        requireFit(data);
        Examples examples = Examples.of(data.features().table(), artefact.trees().features(),
                FeatureTable.TARGET_NORM);
        return new Forecast(as, words(), artefact.trees().forecast(examples, new Range(0, examples.rows())));
    }

    private void requireFit(ModelData data) {
        if (!artefact.target().equals(FeatureTable.TARGET_NORM)) {
            throw new DataFault(name + ": forecasts " + Shown.text(artefact.target()) + "; expected a model of "
                    + FeatureTable.TARGET_NORM);
        }
        String found = data.bars().interval().toString();
        if (!found.equals(interval())) {
            throw new DataFault(data.source().name() + ": has bars of " + found + ", and " + name
                    + " was trained on bars of " + interval() + "; name a file of those, or set volatility.interval to "
                    + interval());
        }
        for (String feature : artefact.trees().features()) {
            if (!data.names().contains(feature)) {
                throw new DataFault(name + ": needs the feature " + Shown.text(feature) + ", which is not among the "
                        + data.names().size() + " that are computed; a model of the extended set needs"
                        + " volatility.features.extended: true");
            }
        }
    }
}
