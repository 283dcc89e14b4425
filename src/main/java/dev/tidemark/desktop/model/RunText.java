package dev.tidemark.desktop.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Recorded runs as text that a spreadsheet takes: tabs between cells, a run a line, numbers as they are. */
public final class RunText {
    private static final List<String> HEADER = List.of("run", "finished", "input", "sha256", "window", "warmup", "seed",
            "version", "reading", "rows", "rows_with_mean", "value", "signals", "ties", "crossings_up",
            "crossings_down", "latency_ms");

    private RunText() {}

    /** A header and a line for each run, each ended by a newline. */
    public static String table(List<RunRecord> runs) {
        return line(HEADER) + runs.stream().map(run -> line(cells(run))).collect(Collectors.joining());
    }

    private static List<String> cells(RunRecord run) {
        return List.of(Integer.toString(run.number()), Instant.ofEpochMilli(run.finished()).toString(),
                run.input().toString(), run.sha256(), Integer.toString(run.settings().window()),
                RunComparison.word(run.settings().warmup()), Long.toString(run.settings().seed()),
                run.settings().version(), ReadingText.of(run.settings().reading()), Long.toString(run.summary().rows()),
                Long.toString(run.summary().defined()), run.rate(), Long.toString(run.summary().signals()),
                Long.toString(run.summary().ties()), Long.toString(run.summary().crossingsUp()),
                Long.toString(run.summary().crossingsDown()), Long.toString(run.latencyMillis()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]", " ")).collect(Collectors.joining("\t"))
                + "\n";
    }
}
