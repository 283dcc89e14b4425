package dev.tidemark.forecast.artefact;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.model.ModelSettings;
import dev.tidemark.forecast.model.TrainedModel;

/**
 * Where a model comes from: what would have to be the same for it to come out the same.
 *
 * @param data the file that it was trained on, as it was named
 * @param md5 the digest of that file, as a {@code .dvc} file has it
 * @param config the configuration, as it was written; empty without one
 * @param version the version of Tidemark
 * @param seed what decided everything random
 * @param libraries the versions of Java and of the libraries, by name
 * @param started when training began
 * @param ended when it was done
 * @param target the name of what is forecast
 * @param horizon how many bars ahead
 * @param interval the interval of the bars
 * @param parts the parts of the rows by what they were for: {@code training}, {@code validation}, {@code test}
 * @param settings how trees were grown
 */
public record Provenance(String data, String md5, String config, String version, long seed,
        Map<String, String> libraries, Instant started, Instant ended, String target, int horizon, String interval,
        Map<String, Stretch> parts, ModelSettings settings) {

    /**
     * A part of the rows.
     *
     * @param rows which
     * @param from the time of the first
     * @param to the time of the last
     */
    public record Stretch(Range rows, Instant from, Instant to) {}

    /** As the folder has it. */
    ObjectNode json(TrainedModel model) {
        ObjectNode json = Json.object();
        json.putObject("data").put("file", data).put("md5", md5);
        json.put("target", target).put("horizon", horizon).put("interval", interval);
        ObjectNode stretches = json.putObject("parts");
        parts.forEach((name, stretch) -> stretches.putObject(name).put("rows", stretch.rows().size())
                .put("first", stretch.rows().from()).put("from", stretch.from().toString())
                .put("to", stretch.to().toString()));
        ObjectNode all = json.putObject("settings");
        settings.byName().forEach((name, value) -> {
            if (value instanceof Integer whole) {
                all.put(name, whole);
            } else {
                all.put(name, value.doubleValue());
            }
        });
        json.put("seed", seed).put("config", config);
        rounds(json.putObject("rounds"), model);
        ObjectNode versions = json.putObject("versions").put("tidemark", version);
        libraries.forEach(versions::put);
        return json.put("started", started.toString()).put("ended", ended.toString());
    }

    private static void rounds(ObjectNode json, TrainedModel model) {
        json.put("run", model.errors().length).put("kept", model.rounds());
        ArrayNode errors = json.putArray("validation_rmse");
        for (double error : model.errors()) {
            Json.add(errors, error);
        }
    }
}
