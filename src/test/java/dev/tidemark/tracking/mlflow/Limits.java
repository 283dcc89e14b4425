package dev.tidemark.tracking.mlflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** How much MLflow takes, by its documentation and the checks of its server. */
final class Limits {
    private static final String NAME = "[/\\w.\\- ]{1,250}";

    private Limits() {}

    static List<String> complaints(String path, JsonNode request) {
        List<String> complaints = new ArrayList<>();
        switch (path) {
            case "runs/log-batch" -> batch(request, complaints);
            case "runs/create" -> values(request.path("tags"), 5000, complaints);
            case "runs/log-inputs" -> request.path("datasets").forEach(input -> {
                longest(input.path("dataset").path("name"), 500, complaints);
                longest(input.path("dataset").path("digest"), 36, complaints);
                longest(input.path("dataset").path("source"), 65_535, complaints);
                input.path("tags").forEach(tag -> longest(tag.path("value"), 500, complaints));
            });
            case "registered-models/set-tag" -> longest(request.path("value"), 5000, complaints);
            default -> {
            }
        }
        return complaints;
    }

    private static void batch(JsonNode request, List<String> complaints) {
        int metrics = request.path("metrics").size();
        int params = request.path("params").size();
        int tags = request.path("tags").size();
        if (metrics > 1000 || params > 100 || tags > 100 || metrics + params + tags > 1000) {
            complaints.add("a batch has " + metrics + " metrics, " + params + " params, " + tags + " tags");
        }
        values(request.path("params"), 6000, complaints);
        values(request.path("tags"), 5000, complaints);
        request.path("metrics").forEach(metric -> {
            name(metric, complaints);
            if (metric.path("timestamp").asLong() < 0) {
                complaints.add("a metric is from before 1970");
            }
        });
    }

    private static void values(JsonNode list, int longest, List<String> complaints) {
        Set<String> names = new HashSet<>();
        list.forEach(item -> {
            name(item, complaints);
            longest(item.path("value"), longest, complaints);
            if (!names.add(item.path("key").asText())) {
                complaints.add(item.path("key") + " is there twice");
            }
        });
    }

    private static void name(JsonNode item, List<String> complaints) {
        if (!item.path("key").asText().matches(NAME)) {
            complaints.add(item.path("key") + " is no name");
        }
    }

    private static void longest(JsonNode text, int most, List<String> complaints) {
        if (text.asText().length() > most) {
            complaints.add("a text has " + text.asText().length() + " characters, more than " + most);
        }
    }
}
