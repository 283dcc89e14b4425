package dev.tidemark.pipeline.tracking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.tracking.RunRecord;
import dev.tidemark.tracking.RunStore;

/** Puts runs side by side, and marks where they differ. */
public final class CompareRuns {
    private static final String DIFFERENT = "*";
    private static final String SAME = " ";

    private final List<RunRecord> runs;
    private final TextTable table = new TextTable();
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private CompareRuns(List<RunRecord> runs) {
        this.runs = runs;
    }

    /**
     * Compares runs.
     *
     * @param prefixes the beginnings of their ids, two or more
     * @throws UsageFault if there are fewer, or the same twice
     * @throws dev.tidemark.base.NoInputFault if there is no such run
     */
    public static Answer run(List<String> prefixes, Surroundings surroundings) {
        if (prefixes.size() < 2) {
            throw new UsageFault("there is nothing to compare; expected the ids of two runs or more");
        }
        RunStore store = Tracking.store(surroundings);
        List<RunRecord> runs = prefixes.stream().map(store::byPrefix).toList();
        if (new HashSet<>(runs.stream().map(run -> run.head().id()).toList()).size() < runs.size()) {
            throw new UsageFault("a run is named twice; expected different ones");
        }
        return new CompareRuns(runs).answer();
    }

    private Answer answer() {
        ArrayNode list = json.putArray("runs");
        runs.forEach(run -> {
            ObjectNode summary = RunText.summary(run);
            run.params().forEach(summary.putObject("params")::put);
            list.add(summary);
        });
        row(SAME, "", run -> run.head().shortId());
        row(SAME, "name", run -> Shown.name(run.head().name()));
        row(SAME, "start", run -> RunText.time(run.head().start()));
        row(SAME, "status", run -> run.head().status().name());
        values("params", RunRecord::params, value -> Shown.name(value));
        values("metrics", RunRecord::figures, RunText::figure);
        List<String> lines = new ArrayList<>(table.lines(""));
        lines.add("* differs");
        return Answer.of(lines, json);
    }

    private void row(String mark, String name, Function<RunRecord, String> cell) {
        List<String> row = new ArrayList<>(List.of(mark, name));
        runs.forEach(run -> row.add(cell.apply(run)));
        table.add(row);
    }

    private <T> void values(String title, Function<RunRecord, Map<String, T>> all, Function<T, String> text) {
        ArrayNode differing = json.putArray("different_" + title);
        TreeSet<String> names = new TreeSet<>();
        runs.forEach(run -> names.addAll(all.apply(run).keySet()));
        for (String name : names) {
            Function<RunRecord, Optional<T>> value = run -> Optional.ofNullable(all.apply(run).get(name));
            boolean isDifferent = runs.stream().map(value).distinct().count() > 1;
            if (isDifferent) {
                differing.add(name);
            }
            row(isDifferent ? DIFFERENT : SAME, name, run -> value.apply(run).map(text).orElse("-"));
        }
    }
}
