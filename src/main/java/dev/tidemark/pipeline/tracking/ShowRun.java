package dev.tidemark.pipeline.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.tracking.Entry;
import dev.tidemark.tracking.RunHead;
import dev.tidemark.tracking.RunRecord;

/** Tells all of a run. */
public final class ShowRun {
    private static final String INDENT = "    ";

    private ShowRun() {}

    /**
     * Shows a run.
     *
     * @param prefix the beginning of its id
     * @throws dev.tidemark.base.UsageFault if several runs begin so
     * @throws dev.tidemark.base.NoInputFault if none does
     */
    public static Answer run(String prefix, Surroundings surroundings) {
        RunRecord run = Tracking.store(surroundings).byPrefix(prefix);
        List<String> lines = new ArrayList<>(head(run.head()));
        section(lines, "params", texts(run.params()));
        section(lines, "metrics", metrics(run));
        section(lines, "tags", texts(run.tags()));
        section(lines, "datasets", run.datasets().stream().map(dataset -> List.of(Shown.name(dataset.name()),
                Shown.name(dataset.context()), dataset.digest(), Shown.name(dataset.source()))).toList());
        section(lines, "artifacts", run.artifacts().stream()
                .map(artifact -> List.of(Shown.name(artifact.path()), artifact.size() + " bytes")).toList());
        section(lines, "pushed", run.pushes().stream().flatMap(push -> RunText.pushed(run, push).stream())
                .map(List::of).toList());
        return Answer.of(lines, RunText.whole(run));
    }

    private static List<String> head(RunHead head) {
        TextTable table = new TextTable();
        table.add(List.of("name", Shown.name(head.name())));
        table.add(List.of("experiment", Shown.name(head.experiment())));
        table.add(List.of("status", head.status().name()));
        table.add(List.of("start", RunText.time(head.start())));
        head.end().ifPresent(end -> table.add(List.of("end", RunText.time(end))));
        List<String> lines = new ArrayList<>(List.of("run " + head.id()));
        lines.addAll(table.lines("  "));
        return lines;
    }

    private static void section(List<String> lines, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            TextTable table = new TextTable();
            rows.forEach(table::add);
            lines.add("  " + title);
            lines.addAll(table.lines(INDENT));
        }
    }

    private static List<List<String>> texts(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> List.of(entry.getKey(), Shown.name(entry.getValue()))).toList();
    }

    private static List<List<String>> metrics(RunRecord run) {
        return run.metrics().entrySet().stream().map(entry -> {
            List<Entry.Metric> values = entry.getValue();
            return List.of(entry.getKey(), RunText.figure(values.getLast().value()), values.size() == 1
                    ? ""
                    : "the last of " + values.size() + ", from " + RunText.figure(values.getFirst().value()));
        }).toList();
    }
}
