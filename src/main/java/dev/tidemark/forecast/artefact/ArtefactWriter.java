package dev.tidemark.forecast.artefact;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.AtomicFolder;
import dev.tidemark.base.OutputFault;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.ResidualInterval;
import dev.tidemark.forecast.model.Examples;
import dev.tidemark.forecast.model.Importance;
import dev.tidemark.forecast.model.TrainedModel;

/** Writes a model to a folder, whole or not at all. */
public final class ArtefactWriter {
    private static final int UUID_DIGITS = 32;
    private static final String XGBOOST = "xgboost";

    private final TrainedModel model;
    private final Examples examples;
    private final Provenance provenance;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private ArtefactWriter(TrainedModel model, Examples examples, Provenance provenance) {
        this.model = model;
        this.examples = examples;
        this.provenance = provenance;
    }

    /**
     * Writes it.
     *
     * @param folder where to; a model's folder that is there is replaced
     * @param examples the rows
     * @param training those that the model learned from
     * @param test those by which it is judged; none may lack its target
     * @param provenance where it comes from; among its libraries is {@code xgboost}
     * @throws OutputFault if it cannot be written, or something is there that is no model's folder
     */
    public static void write(Path folder, TrainedModel model, Examples examples, Range training, Range test,
            Provenance provenance) {
        write(folder, model, examples, training, test, provenance, Optional.empty());
    }

    /**
     * Writes it together with the interval about its forecasts.
     *
     * @param interval how far its forecasts were off in the validation part, where that is known
     */
    public static void write(Path folder, TrainedModel model, Examples examples, Range training, Range test,
            Provenance provenance, Optional<ResidualInterval> interval) {
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(Names.DIGESTS))) {
            throw new OutputFault(folder + ": is a folder that holds no model, and is not replaced by one; expected"
                    + " a new folder, or one that a model was written to before");
        }
        ArtefactWriter writer = new ArtefactWriter(model, examples, provenance);
        writer.collect(training, test);
        interval.ifPresent(known -> writer.files.put(Names.INTERVAL, Json.bytes(IntervalJson.of(known))));
        try (AtomicFolder written = AtomicFolder.begin(folder)) {
            writer.files.forEach(written::write);
            written.write(Names.DIGESTS, Json.bytes(Digests.json(writer.files)));
            written.commit();
        }
    }

    private void collect(Range training, Range test) {
        byte[] bytes = model.bytes();
        String xgboost = provenance.libraries().getOrDefault(XGBOOST, "3.0.4");
        files.put(Names.MODEL, bytes);
        files.put(Names.FEATURES, Json.bytes(features(training)));
        add(Names.MLMODEL, MlflowFiles.mlmodel(examples.features(), xgboost,
                Digests.sha256(bytes).substring(0, UUID_DIGITS), provenance.ended(), bytes.length));
        add(Names.REQUIREMENTS, MlflowFiles.requirements(xgboost));
        add(Names.CONDA, MlflowFiles.conda(xgboost));
        add(Names.PYTHON, MlflowFiles.pythonEnv());
        ObjectNode example = MlflowFiles.example(examples, training);
        files.put(Names.EXAMPLE, Json.bytes(example));
        files.put(Names.SERVING_EXAMPLE, Json.bytes(Json.object().set("dataframe_split", example)));
        List<Importance> importance = model.file().importance();
        add(Names.IMPORTANCE, csv(importance));
        add(Names.IMPORTANCE_PICTURE, Pictures.importance(importance));
        double[] realized = new double[test.size()];
        Arrays.setAll(realized, i -> examples.target(test.from() + i));
        add(Names.PREDICTED_PICTURE, Pictures.predicted(model.file().trees().forecast(examples, test), realized));
        files.put(Names.PROVENANCE, Json.bytes(provenance.json(model)));
    }

    private void add(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode features(Range training) {
        ObjectNode json = Json.object().put("target", provenance.target()).put("rows", training.size());
        ArrayNode all = json.putArray("features");
        for (int f = 0; f < examples.features().size(); f++) {
            all.add(FeatureSummary.of(examples, f, training).json());
        }
        return json;
    }

    private static String csv(List<Importance> importance) {
        StringBuilder csv = new StringBuilder("feature,gain,cover,weight,total_gain\n");
        for (Importance each : importance) {
            csv.append(each.feature()).append(',').append(each.gain()).append(',').append(each.cover()).append(',')
                    .append(each.weight()).append(',').append(each.totalGain()).append('\n');
        }
        return csv.toString();
    }
}
