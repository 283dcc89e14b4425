package dev.tidemark.forecast.artefact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.bars.Interval;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.model.ModelFile;
import dev.tidemark.forecast.model.Trees;

/** A model that was read from its folder, whole and undamaged. It needs no native library. */
public final class Artefact {
    private final Path folder;
    private final byte[] model;
    private final Trees trees;
    private final List<FeatureSummary> features;
    private final String target;
    private final ObjectNode provenance;
    private final Optional<ResidualInterval> interval;

    private Artefact(Path folder, byte[] model, Trees trees, List<FeatureSummary> features, String target,
            ObjectNode provenance, Optional<ResidualInterval> interval) {
        this.folder = folder;
        this.model = model;
        this.trees = trees;
        this.features = List.copyOf(features);
        this.target = target;
        this.provenance = provenance;
        this.interval = interval;
    }

    /**
     * Reads a model.
     *
     * @throws NoInputFault if there is no such folder, or it cannot be read
     * @throws DataFault if it is no model's, or is damaged: a file is missing or was changed, or two do not fit together
     */
    public static Artefact load(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new NoInputFault(folder + (Files.exists(folder)
                    ? ": is a file; expected the folder of a model"
                    : ": does not exist; expected the folder of a model"));
        }
        Digests.check(folder);
        byte[] model = Folder.read(folder.resolve(Names.MODEL));
        Trees trees = ModelFile.read(model, folder.resolve(Names.MODEL).toString()).trees();
        Path described = folder.resolve(Names.FEATURES);
        ObjectNode json = Json.read(Folder.read(described), described.toString());
        List<FeatureSummary> features = new ArrayList<>();
        for (JsonNode each : json.path("features")) {
            features.add(FeatureSummary.of(each, described.toString()));
        }
        requireSame(trees, features, described);
        Path provenance = folder.resolve(Names.PROVENANCE);
        return new Artefact(folder, model, trees, features, json.path("target").asText(),
                Json.read(Folder.read(provenance), provenance.toString()), IntervalJson.read(folder));
    }

    private static void requireSame(Trees trees, List<FeatureSummary> features, Path described) {
        List<String> names = trees.features();
        if (names.size() != features.size()) {
            throw new DataFault(described + ": describes " + features.size() + " features; " + Names.MODEL + " has "
                    + names.size());
        }
        for (int f = 0; f < names.size(); f++) {
            if (!names.get(f).equals(features.get(f).name())) {
                throw new DataFault(described + ": feature " + (f + 1) + " is " + features.get(f).name() + "; in "
                        + Names.MODEL + " it is " + names.get(f));
            }
        }
    }

    /** Where it was read from. */
    public Path folder() {
        return folder;
    }

    /** The bytes of {@code model.ubj}. */
    public byte[] model() {
        return model.clone();
    }

    /** The digest of {@code model.ubj}, by which models are told apart. */
    public String sha256() {
        return Digests.sha256(model);
    }

    /** What forecasts. */
    public Trees trees() {
        return trees;
    }

    /** How the features were spread over the training part, in the order of the model. */
    public List<FeatureSummary> features() {
        return features;
    }

    /** The name of what is forecast. */
    public String target() {
        return target;
    }

    /** What {@code provenance.json} says. */
    public ObjectNode provenance() {
        return provenance.deepCopy();
    }

    /** The interval about its forecasts, as it was measured when the model was trained; models of earlier versions have none. */
    public Optional<ResidualInterval> interval() {
        return interval;
    }

    /**
     * How many bars ahead it looks.
     *
     * @throws DataFault if its folder does not say so
     */
    public int horizon() {
        int horizon = provenance.path("horizon").asInt(0);
        if (horizon < 1) {
            throw silent("how many bars ahead the model looks");
        }
        return horizon;
    }

    /**
     * The interval of the bars that it was trained on.
     *
     * @throws DataFault if its folder does not say so
     */
    public Interval barInterval() {
        return Interval.of(provenance.path("interval").asText(""))
                .orElseThrow(() -> silent("the interval of the bars"));
    }

    /** The fault of a folder that does not say something. */
    public DataFault silent(String what) {
        return new DataFault(folder.resolve(Names.PROVENANCE) + ": does not say " + what
                + "; expected a model that 'tidemark volatility train' wrote");
    }
}
