package dev.tidemark.pipeline.tracking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.base.Shown;
import dev.tidemark.pipeline.Answer;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.tracking.RunRecord;

/** Tells which runs there were. */
public final class ListRuns {
    private static final int MOST_FIGURES = 4;

    private ListRuns() {}

    /**
     * Lists runs, the newest first.
     *
     * @param most how many at most
     * @throws dev.tidemark.base.Fault if they cannot be read
     */
    public static Answer run(int most, Surroundings surroundings) {
        List<RunRecord> all = Tracking.store(surroundings).list(surroundings.warnings()).reversed();
        List<RunRecord> shown = all.subList(0, Math.min(most, all.size()));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("count", all.size());
        ArrayNode list = json.putArray("runs");
        shown.forEach(run -> list.add(RunText.summary(run)));
        if (all.isEmpty()) {
            return Answer.of(List.of("there is no run yet in " + Tracking.FOLDER), json);
        }
        List<String> lines = new ArrayList<>(table(shown).lines(""));
        if (shown.size() < all.size()) {
            lines.add("and " + (all.size() - shown.size()) + " older; --most shows more");
        }
        return Answer.of(lines, json);
    }

    private static TextTable table(List<RunRecord> runs) {
        List<String> figures = figures(runs);
        TextTable table = new TextTable();
        table.add(Stream.of(Stream.of("id", "start", "name", "status"), figures.stream(), Stream.of("pushed"))
                .flatMap(cells -> cells).toList());
        for (RunRecord run : runs) {
            List<String> row = new ArrayList<>(List.of(run.head().shortId(), RunText.time(run.head().start()),
                    Shown.name(run.head().name()), run.head().status().name()));
            Map<String, Double> values = run.figures();
            figures.forEach(name -> row.add(values.containsKey(name)
                    ? RunText.figure(values.getOrDefault(name, Double.NaN))
                    : "-"));
            row.add(RunText.pushed(run));
            table.add(row);
        }
        return table;
    }

    /** The figures that runs are judged by: those of the test part if there are any, and few enough for a line. */
    private static List<String> figures(List<RunRecord> runs) {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(
                run -> run.figures().keySet().stream().filter(name -> name.startsWith("test")).forEach(names::add));
        runs.forEach(run -> names.addAll(run.figures().keySet()));
        return names.stream().limit(MOST_FIGURES).toList();
    }
}
