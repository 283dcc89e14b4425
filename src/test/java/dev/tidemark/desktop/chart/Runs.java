package dev.tidemark.desktop.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Input;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.SampleBars;
import dev.tidemark.bars.SampleCsv;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.TableRun;
import dev.tidemark.signal.SignalSummary.Warmup;

/** Runs to draw. */
final class Runs {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private Runs() {}

    /** A run over made-up bars of one minute each. */
    static TableRun sample(Path folder, int bars, int window) {
        return over(sampleFile(folder, bars), folder, window, 1);
    }

    /** A file of made-up bars; one of an earlier call is used again. */
    static Path sampleFile(Path folder, int bars) {
        Path file = folder.resolve("bars-" + bars + ".csv");
        if (!Files.exists(file)) {
            try (var out = Files.newOutputStream(file)) {
                SampleCsv.write(new SampleBars(7, Interval.MINUTE, START), bars, out, Cancellation.NEVER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    /** A run over a table that is written down. */
    static TableRun text(Path folder, String csv, int window) {
        try {
            return over(Files.writeString(folder.resolve("table.csv"), csv), folder, window, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run over a file; the folder is for what has to be kept meanwhile. */
    static TableRun over(Path file, Path folder, int window, int threads) {
        try (BarInput input = BarInput.open(new Input.File(file, "bars.csv"), ReadOptions.DETECT, threads, folder)) {
            Bars bars = input.load(Progress.NONE, Cancellation.NEVER);
            var settings = new RunSettings(42, window, "v1", Warmup.ZERO, ReadOptions.DETECT);
            return TableRun.over("bars.csv", input.flavour(), bars, settings, () -> 0, () -> 0, Cancellation.NEVER);
        }
    }

    /** The same, ready to be drawn. */
    static ChartData data(TableRun run) {
        return ChartData.of(run, Optional.empty(), Cancellation.NEVER);
    }

    /** The same bars with another window. */
    static TableRun withWindow(TableRun run, int window) {
        RunSettings old = run.settings();
        var settings = new RunSettings(old.seed(), window, old.version(), old.warmup(), old.reading());
        return TableRun.over(run.inputName(), run.flavour(), run.bars(), settings, () -> 0, () -> 0,
                Cancellation.NEVER);
    }
}
