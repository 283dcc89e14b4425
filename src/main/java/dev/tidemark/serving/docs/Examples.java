package dev.tidemark.serving.docs;

import java.util.Locale;
import java.util.Optional;

import dev.tidemark.forecast.artefact.FeatureSummary;
import dev.tidemark.serving.model.ServedModel;

/** Requests to be typed: with the model in service, they work as they stand. */
final class Examples {
    private static final String HOST = "http://127.0.0.1:8000";

    private static final int LONGEST_LINE = 70;

    private Examples() {}

    /** How an endpoint is asked in a terminal. */
    static String curl(String method, String template, Optional<ServedModel> model) {
        String path = template.replace("{name}", model.map(ServedModel::name).orElse("NAME")).replace("{version}",
                model.map(ServedModel::version).orElse("1"));
        if (method.equals("GET")) {
            return "curl " + HOST + path;
        }
        String row = model.map(Examples::row).orElse("…");
        String body = path.startsWith("/v2")
                ? "{\"inputs\": [{\"name\": \"features\", \"shape\": [1, "
                        + model.map(served -> served.features().size())
                                .orElse(36)
                        + "], \"datatype\": \"FP64\",\n  \"data\": [" + row + "]}]}"
                : "{\"features\": [" + row + "],\n  \"price\": 64250.1}";
        return "curl " + HOST + path + " --header 'Content-Type: application/json' --data '\n  " + body + "'";
    }

    /** The means of training, which no rule can find odd. */
    private static String row(ServedModel model) {
        StringBuilder row = new StringBuilder();
        for (FeatureSummary summary : model.summaries()) {
            double mean = summary.mean();
            row.append(row.isEmpty() ? "" : ", ").append(Double.isFinite(mean)
                    ? String.format(Locale.ROOT, "%.6g", mean)
                    : "null");
            if (row.length() - row.lastIndexOf("\n") > LONGEST_LINE) {
                row.append("\n    ");
            }
        }
        return row.toString().replace("\n    , ", ",\n    ");
    }
}
