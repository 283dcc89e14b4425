package dev.tidemark.batch;

import java.util.List;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Flavour;
import dev.tidemark.signal.SignalTable;

/**
 * A finished run over bars in memory: the same checks, events and numbers as {@link BatchRun} has over the same file.
 *
 * @param inputName the input as the user named it
 * @param flavour how the input is written
 * @param bars the bars
 * @param settings what the run was told
 * @param signal the signal of every row
 * @param latencyMillis how long the run took
 * @param log what it said, as run.log has it
 */
public record TableRun(String inputName, Flavour flavour, Bars bars, RunSettings settings, SignalTable signal,
        long latencyMillis, List<LogLine> log) {

    public TableRun {
        log = List.copyOf(log);
    }

    /** The signal rate, with four decimals. */
    public String rate() {
        return signal.summary().rate(settings.warmup());
    }

    /** What metrics.json holds after this run. */
    public byte[] metrics() {
        return MetricsJson.success(settings.version(), signal.summary().rows(), rate(), latencyMillis, settings.seed());
    }
}
