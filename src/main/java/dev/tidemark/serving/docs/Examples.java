package dev.tidemark.serving.docs;

import java.util.Locale;
import java.util.Optional;

import dev.tidemark.forecast.artefact.FeatureSummary;
import dev.tidemark.serving.model.ServedModel;

/** Requests to be typed: with the model in service, they work as they stand. */
final class Examples {
    private static final int LONGEST_LINE = 70;

    private final String base;
    private final boolean hasToken;
    private final Optional<ServedModel> model;

    /**
     * Examples.
     *
     * @param base the address of the service
     * @param hasToken whether it demands a token
     */
    Examples(String base, boolean hasToken, Optional<ServedModel> model) {
        this.base = base;
        this.hasToken = hasToken;
        this.model = model;
    }

    /** How an endpoint is asked in a terminal. */
    String curl(String method, String template, boolean isOpen) {
        String curl = "curl " + (hasToken && !isOpen ? "--header \"Authorization: Bearer $TIDEMARK_TOKEN\" " : "")
                + base;
        String path = template.replace("{name}", model.map(ServedModel::name).orElse("NAME")).replace("{version}",
                model.map(ServedModel::version).orElse("1"));
        if (method.equals("GET")) {
            return curl + path;
        }
        String row = model.map(Examples::row).orElse("…");
        String body = path.startsWith("/v2")
                ? "{\"inputs\": [{\"name\": \"features\", \"shape\": [1, "
                        + model.map(served -> served.features().size())
                                .orElse(36)
                        + "], \"datatype\": \"FP64\",\n  \"data\": [" + row + "]}]}"
                : "{\"features\": [" + row + "],\n  \"price\": 64250.1}";
        return curl + path + " --header 'Content-Type: application/json' --data '\n  " + body + "'";
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
