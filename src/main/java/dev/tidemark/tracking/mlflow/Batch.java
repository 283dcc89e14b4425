package dev.tidemark.tracking.mlflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.tracking.Entry;

/** Parameters, tags and metrics that go in one request, within the limits that MLflow sets. */
final class Batch {
    private static final int MOST_PARAMS = 100;
    private static final int MOST_METRICS = 1000;
    private static final int MOST_TOGETHER = 1000;
    private static final int MOST_BYTES = 900_000;
    private static final int LONGEST_PARAM = 6000;
    private static final int LONGEST_TAG = 5000;

    private final Map<String, String> params = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final List<Entry.Metric> metrics = new ArrayList<>();
    private int bytes;

    /** Takes an entry, unless there is no room for it. An entry of another kind is never taken. */
    boolean add(Entry entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        int size = switch (entry) {
            case Entry.Param param -> size(line.put(param.name(), shortened(param.value(), LONGEST_PARAM)));
            case Entry.Tag tag -> size(line.put(tag.name(), shortened(tag.value(), LONGEST_TAG)));
            case Entry.Metric metric -> size(json(metric));
            default -> MOST_BYTES;
        };
        if (bytes + size > MOST_BYTES || isFull(entry)) {
            return false;
        }
        bytes += size;
        switch (entry) {
            case Entry.Param(String name, String value) -> params.put(name, shortened(value, LONGEST_PARAM));
            case Entry.Tag(String name, String value) -> tags.put(name, shortened(value, LONGEST_TAG));
            case Entry.Metric metric -> metrics.add(metric);
            default -> throw new IllegalArgumentException("no entry of a batch");
        }
        return true;
    }

    private boolean isFull(Entry entry) {
        return params.size() + tags.size() + metrics.size() >= MOST_TOGETHER || switch (entry) {
            case Entry.Param param -> params.size() >= MOST_PARAMS;
            case Entry.Tag tag -> tags.size() >= MOST_PARAMS;
            default -> metrics.size() >= MOST_METRICS;
        };
    }

    private static int size(ObjectNode line) {
        // Keys, quotes and commas of a parameter, a tag and a metric take less than this.
        int frame = 30;
        return line.toString().getBytes(StandardCharsets.UTF_8).length + frame;
    }

    /** A text that a server takes, cut between characters where it is longer. */
    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    boolean isEmpty() {
        return params.isEmpty() && tags.isEmpty() && metrics.isEmpty();
    }

    /** Whether there is something in it that would be there twice if it were sent twice. */
    boolean hasMetrics() {
        return !metrics.isEmpty();
    }

    /** The names of its metrics. */
    Set<String> metricNames() {
        Set<String> names = new LinkedHashSet<>();
        metrics.forEach(metric -> names.add(metric.name()));
        return names;
    }

    /** Leaves out metrics that are there already, each as often as it is there. */
    void leaveOut(List<Entry.Metric> there) {
        List<Entry.Metric> left = new ArrayList<>(there);
        metrics.removeIf(left::remove);
    }

    /** The request. */
    ObjectNode json(String runId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("run_id", runId);
        ArrayNode list = json.putArray("metrics");
        metrics.forEach(metric -> list.add(json(metric)));
        put(json.putArray("params"), params);
        put(json.putArray("tags"), tags);
        return json;
    }

    private static ObjectNode json(Entry.Metric metric) {
        return JsonNodeFactory.instance.objectNode().put("key", metric.name()).put("value", metric.value())
                .put("timestamp", metric.at()).put("step", metric.step());
    }

    private static void put(ArrayNode list, Map<String, String> values) {
        values.forEach((name, value) -> list.addObject().put("key", name).put("value", value));
    }
}
