package dev.tidemark.serving.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.DataFault;
import dev.tidemark.drift.DriftLimits;
import dev.tidemark.drift.DriftRule;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.artefact.Artefact;
import dev.tidemark.forecast.artefact.FeatureSummary;
import dev.tidemark.forecast.model.Trees;

/** A model in service, with all that its forecasts need at hand. Nothing of it ever changes. */
public final class ServedModel {
    private final String name;
    private final String version;
    private final Artefact artefact;
    private final Instant since;
    private final String digest;
    private final Interval interval;
    private final int horizon;
    private final FeatureSet set;
    private final int[] columns;
    private final DriftRule rule;
    private final DriftLimits limits;

    /**
     * A model in service.
     *
     * @param since when it was loaded
     * @throws DataFault if it forecasts something else, or needs what cannot be computed here
     */
    public ServedModel(String name, String version, Artefact artefact, DriftLimits limits, Instant since) {
        this.name = name;
        this.version = version;
        this.artefact = artefact;
        this.since = since;
        this.limits = limits;
        this.digest = artefact.sha256();
        if (!artefact.target().equals(FeatureTable.TARGET_NORM)) {
            throw new DataFault(artefact.folder() + ": forecasts " + artefact.target() + "; expected a model of "
                    + FeatureTable.TARGET_NORM);
        }
        this.interval = artefact.barInterval();
        this.horizon = artefact.horizon();
        this.set = set(artefact.trees(), interval).orElseThrow(() -> new DataFault(artefact.folder()
                + ": has features that are not computed here; expected those of 'tidemark volatility features'"));
        List<String> names = set.names();
        this.columns = features().stream().mapToInt(names::indexOf).toArray();
        this.rule = DriftRule.of(artefact.features().stream().mapToDouble(FeatureSummary::mean).toArray(),
                artefact.features().stream().mapToDouble(FeatureSummary::deviation).toArray(), limits);
    }

    /** The smallest set that has all features of the model. */
    private static Optional<FeatureSet> set(Trees trees, Interval interval) {
        Set<String> wanted = new HashSet<>(trees.features());
        return List.of(FeatureSet.standard(), FeatureSet.extended(interval)).stream()
                .filter(each -> new HashSet<>(each.names()).containsAll(wanted)).findFirst();
    }

    /** The model's name. */
    public String name() {
        return name;
    }

    /** Which version of it. */
    public String version() {
        return version;
    }

    /** When it was loaded. */
    public Instant since() {
        return since;
    }

    /** The digest of its trees. */
    public String sha256() {
        return digest;
    }

    /** The names of the features, in their order. */
    public List<String> features() {
        return artefact.trees().features();
    }

    /** How the features were spread in training, in their order. */
    public List<FeatureSummary> summaries() {
        return artefact.features();
    }

    /** What it was trained with and from. */
    public ObjectNode provenance() {
        return artefact.provenance();
    }

    /** What forecasts. */
    public Trees trees() {
        return artefact.trees();
    }

    /** The interval about its forecasts; models of earlier versions have none. */
    public Optional<ResidualInterval> about() {
        return artefact.interval();
    }

    /** The interval of the bars that it was trained on. */
    public Interval interval() {
        return interval;
    }

    /** How many bars ahead it looks. */
    public int horizon() {
        return horizon;
    }

    /** What computes its features. */
    public FeatureSet set() {
        return set;
    }

    /** Judges single rows. */
    public DriftRule rule() {
        return rule;
    }

    /** From where on something counts as drift. */
    public DriftLimits limits() {
        return limits;
    }

    /** Which of the features of its set are its own, in its order. */
    public int[] columns() {
        return columns.clone();
    }

    /** Whether two models take the same rows. */
    public boolean hasFeaturesOf(ServedModel other) {
        return this == other || features().equals(other.features());
    }
}
