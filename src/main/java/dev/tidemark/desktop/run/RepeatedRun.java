package dev.tidemark.desktop.run;

import java.util.Locale;
import java.util.function.LongSupplier;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Input;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.InputDigest;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.Surroundings;
import dev.tidemark.desktop.model.RunComparison;
import dev.tidemark.desktop.model.RunRecord;
import dev.tidemark.signal.RollingSignal;
import dev.tidemark.signal.SignalSink;
import dev.tidemark.signal.SignalSummary;

/** Runs a recorded run again, from its file, as the batch would: in constant memory, beside what is on the screen. */
public final class RepeatedRun {
    private RepeatedRun() {}

    /**
     * The same run, done now; it has no number of its own yet.
     *
     * @throws dev.tidemark.base.Fault if the file cannot be read any more, or it is cancelled
     */
    public static RunRecord of(RunRecord record, Surroundings surroundings, Progress progress,
            Cancellation cancellation) {
        LongSupplier latency = Stopwatch.from(surroundings.nanoTime());
        RunSettings settings = record.settings();
        SignalSummary summary;
        try (BarInput input = BarInput.open(new Input.File(record.input(), record.input().toString()),
                settings.reading(), surroundings.threads(), surroundings.spoolDirectory())) {
            summary = RollingSignal.over(input, settings.window(), false, SignalSink.NONE, progress, cancellation);
        }
        long latencyMillis = latency.getAsLong();
        return new RunRecord(record.number(), surroundings.clock().getAsLong(), record.input(),
                InputDigest.sha256(record.input(), cancellation), settings, summary, summary.rate(settings.warmup()),
                latencyMillis);
    }

    /** What came of it, in a sentence. */
    public static String sentence(RunRecord record, RunRecord again) {
        String file = String.valueOf(record.input().getFileName());
        RunComparison comparison = RunComparison.of(record, again);
        if (comparison.isIdentical()) {
            return "Identical: run " + record.number() + " over " + file
                    + " came to the same input, settings and numbers again.";
        }
        String what = String.join(", ", comparison.differences().stream().filter(field -> !isDigest(field))
                .map(field -> field.name().toLowerCase(Locale.ROOT) + " " + field.left() + " then, "
                        + field.right() + " now")
                .toList());
        if (record.sha256().equals(again.sha256())) {
            return "Not identical: run " + record.number() + " over " + file + " came to other numbers: " + what + ".";
        }
        return "Not identical: " + file + " has changed since run " + record.number()
                + (what.isEmpty() ? ", though the numbers are the same." : ": " + what + ".");
    }

    private static boolean isDigest(RunComparison.Field field) {
        return field.name().equals("SHA-256");
    }
}
