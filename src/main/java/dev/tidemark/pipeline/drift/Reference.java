package dev.tidemark.pipeline.drift;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.DataFault;
import dev.tidemark.drift.Distribution;
import dev.tidemark.forecast.artefact.FeatureSummary;
import dev.tidemark.pipeline.model.ChosenModel;

/**
 * How features were.
 *
 * @param name as the user named it
 * @param kind what it is, in a few words
 * @param interval the interval of the bars, if it is known
 * @param isModel whether it is what a model was trained on, so that all of its features are wanted
 * @param features how each was spread, by its name, in their order
 */
record Reference(String name, String kind, Optional<String> interval, boolean isModel,
        Map<String, Distribution> features) {
    /** That of a table. */
    static Reference of(FeatureRows rows) {
        Map<String, Distribution> features = new LinkedHashMap<>();
        rows.names().forEach(feature -> features.put(feature, Distribution.of(rows.column(feature))));
        return new Reference(rows.name(), rows.kind(), rows.interval(), false, features);
    }

    /**
     * What a model was trained on.
     *
     * @throws DataFault if it does not know
     */
    static Reference of(ChosenModel model) {
        Map<String, Distribution> features = new LinkedHashMap<>();
        for (FeatureSummary feature : model.artefact().features()) {
            features.put(feature.name(), feature.distribution().orElseThrow(() -> new DataFault(model.name()
                    + ": was written by an earlier version, which did not keep how its features were spread; train it"
                    + " again, or name the bars or the table of features that it was trained on")));
        }
        return new Reference(model.name(), model.words(), Optional.of(model.interval()), true, features);
    }

    /** Whether a name is that of a file, or of one that is not there, rather than of a model. */
    static boolean isFile(String name) {
        boolean isWritten = name.matches(".*(/|\\\\|\\.(csv|parquet|gz|zip|txt)$).*");
        return Files.isRegularFile(Path.of(name)) || (isWritten && !Files.exists(Path.of(name)));
    }

    /** What it is, in a few words. */
    String words() {
        return isModel ? kind : name + ", " + kind;
    }

    /** How many rows it was measured on. */
    long rows() {
        return features.values().stream().mapToLong(each -> each.rows() + each.missing() + each.infinite()).max()
                .orElse(0);
    }
}
