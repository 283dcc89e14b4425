package dev.tidemark.batch;

import java.util.List;
import java.util.function.LongSupplier;

import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.ReadReport;
import dev.tidemark.base.Cancellation;
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

    /**
     * Does the main job over bars in memory.
     *
     * @param inputName the input as the user named it
     * @param clock milliseconds since the epoch
     * @param latency milliseconds since the run began
     * @throws dev.tidemark.base.Fault whatever {@link BatchRun} would report of the same file
     */
    public static TableRun over(String inputName, Flavour flavour, Bars bars, RunSettings settings, LongSupplier clock,
            LongSupplier latency, Cancellation cancellation) {
        RunTranscript transcript = new RunTranscript(clock);
        transcript.started();
        transcript.validated(settings);
        return over(transcript, inputName, flavour, bars, settings, latency, cancellation);
    }

    /**
     * Does the main job over bars in memory, as the rest of a run that is being told of. When it fails, what it said until
     * then is in the transcript, and {@link RunTranscript#failed} adds the end.
     *
     * @param transcript what the run said until now: that it started, and that its settings are valid
     * @param inputName the input as the user named it
     * @param latency milliseconds since the run began
     * @throws dev.tidemark.base.Fault whatever {@link BatchRun} would report of the same file
     */
    public static TableRun over(RunTranscript transcript, String inputName, Flavour flavour, Bars bars,
            RunSettings settings, LongSupplier latency, Cancellation cancellation) {
        RunEvents events = transcript.events();
        // The batch looks at no more than the closes, and tells of no more.
        ReadReport report = bars.report().closes();
        Completeness.check(inputName, report);
        SignalTable signal = SignalTable.of(bars.closes(), settings.window(), cancellation);
        events.loaded(inputName, flavour, report);
        events.computed(settings, report, signal.summary());
        cancellation.check();
        long latencyMillis = latency.getAsLong();
        events.metrics(signal.summary(), signal.summary().rate(settings.warmup()), latencyMillis);
        events.ended();
        return new TableRun(inputName, flavour, bars, settings, signal, latencyMillis, transcript.lines());
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
