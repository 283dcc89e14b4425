package dev.tidemark.desktop.model;

import dev.tidemark.batch.TableRun;
import dev.tidemark.signal.SignalSummary;

/** What the results say of a run, one figure each: the fields of metrics.json first, then the summary of its signal. */
public enum Figure {
    VERSION("Version", "version: the configuration's version"),
    ROWS_PROCESSED("Rows processed", "rows_processed: the data rows of the file"),
    METRIC("Metric", "metric: what the value is"),
    VALUE("Value", "value: the signal rate, rounded half-even to four places"),
    LATENCY_MS("Latency", "latency_ms: how long the run took, in milliseconds"),
    SEED("Seed", "seed: written to the metrics; the signal itself uses no randomness"),
    STATUS("Status", "status: success, or error with its sentence"),
    ROWS_WITH_MEAN("With a mean", "The rows with a defined rolling mean"),
    SIGNALS("Signals", "The rows whose close is above their rolling mean"),
    SHARE("Share in signal", "The value as a percentage"),
    TIES("Exact ties", "The rows whose close equals their rolling mean exactly; a tie is no signal"),
    CROSSINGS_UP("Crossings up", "How often the signal goes from 0 to 1"),
    CROSSINGS_DOWN("Crossings down", "How often the signal goes from 1 to 0"),
    WINDOW("Window", "The length of the rolling window, in rows"),
    WARMUP("Warm-up",
            "zero: a row without a mean counts as 0; exclude: the value is a share of the rows with a mean");

    private final String label;
    private final String meaning;

    Figure(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** What it is called, in sentence case. */
    public String label() {
        return label;
    }

    /** What it means, in a line. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is a field of metrics.json. */
    public boolean isMetric() {
        return compareTo(STATUS) <= 0;
    }

    /** The figure of a run, its digits grouped. */
    public String of(TableRun run) {
        SignalSummary summary = run.signal().summary();
        return switch (this) {
            case VERSION -> run.settings().version();
            case ROWS_PROCESSED -> NumberText.grouped(summary.rows());
            case METRIC -> "signal_rate";
            case VALUE -> run.rate();
            case LATENCY_MS -> NumberText.grouped(run.latencyMillis()) + " ms";
            case SEED -> Long.toString(run.settings().seed());
            case STATUS -> "success";
            case ROWS_WITH_MEAN -> NumberText.grouped(summary.defined());
            case SIGNALS -> NumberText.grouped(summary.signals());
            case SHARE -> NumberText.percent(summary.rateInTenThousandths(run.settings().warmup()));
            case TIES -> NumberText.grouped(summary.ties());
            case CROSSINGS_UP -> NumberText.grouped(summary.crossingsUp());
            case CROSSINGS_DOWN -> NumberText.grouped(summary.crossingsDown());
            case WINDOW -> NumberText.grouped(run.settings().window());
            case WARMUP -> RunComparison.word(run.settings().warmup());
        };
    }
}
