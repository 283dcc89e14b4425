package dev.tidemark.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All that a run has written down.
 *
 * @param head its beginning and end
 * @param entries what it wrote in between, in order
 * @param pushes how far it was sent, for each server
 */
public record RunRecord(RunHead head, List<Entry> entries, List<PushState> pushes) {
    public RunRecord {
        entries = List.copyOf(entries);
        pushes = List.copyOf(pushes);
    }

    /** The parameters, by name. */
    public Map<String, String> params() {
        Map<String, String> params = new TreeMap<>();
        each(Entry.Param.class, param -> params.put(param.name(), param.value()));
        return params;
    }

    /** The tags as they are now, by name. */
    public Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        each(Entry.Tag.class, tag -> tags.put(tag.name(), tag.value()));
        return tags;
    }

    /** The metrics, each with its values in the order they were written. */
    public Map<String, List<Entry.Metric>> metrics() {
        Map<String, List<Entry.Metric>> metrics = new TreeMap<>();
        each(Entry.Metric.class, metric -> metrics.computeIfAbsent(metric.name(), name -> new ArrayList<>())
                .add(metric));
        return metrics;
    }

    /** The last value of each metric, in the order in which they were first written. */
    public SequencedMap<String, Double> figures() {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        each(Entry.Metric.class, metric -> figures.put(metric.name(), metric.value()));
        return figures;
    }

    /** What it was made from. */
    public List<Entry.Dataset> datasets() {
        return entries.stream().filter(Entry.Dataset.class::isInstance).map(Entry.Dataset.class::cast).toList();
    }

    /** The files that it has made, each once. */
    public List<Entry.Artifact> artifacts() {
        Map<String, Entry.Artifact> artifacts = new TreeMap<>();
        each(Entry.Artifact.class, artifact -> artifacts.put(artifact.path(), artifact));
        return List.copyOf(artifacts.values());
    }

    /** Whether all of it is on a server. */
    public boolean isPushed(PushState state) {
        return state.isEnded() && state.sent() >= entries.size();
    }

    private <T extends Entry> void each(Class<T> kind, Consumer<T> consumer) {
        entries.stream().filter(kind::isInstance).map(kind::cast).forEach(consumer);
    }
}
