package dev.tidemark.desktop.model;

import java.nio.file.Path;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.signal.SignalSummary;
import dev.tidemark.signal.SignalSummary.Warmup;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Recorded runs for tests. */
final class RunRecords {
    static final RunRecord ONE = new RunRecord(1, 1_772_110_230_500L, Path.of("bars", "data.csv"), "ab".repeat(32),
            new RunSettings(42, 20, "v1", Warmup.ZERO, ReadOptions.DETECT),
            new SignalSummary(10_000, 9_981, 4_990, 3, 700, 699), "0.4990", 127);

    private RunRecords() {}

    /** Any run, of few enough values that two are often equal in some field. */
    static Arbitrary<RunRecord> any() {
        Arbitrary<RunSettings> settings = Combinators.combine(Arbitraries.longs().between(-1, 1),
                Arbitraries.integers().between(1, 3), Arbitraries.of("v1", "v2"), Arbitraries.of(Warmup.values()),
                Arbitraries.just(ReadOptions.DETECT)).as(RunSettings::new);
        Arbitrary<Long> count = Arbitraries.longs().between(999, 1001);
        Arbitrary<SignalSummary> summaries = Combinators.combine(count, count, count, count, count, count)
                .as(SignalSummary::new);
        return Combinators.combine(Arbitraries.integers().between(1, 9), Arbitraries.longs().between(0, 1L << 40),
                Arbitraries.of(Path.of("a.csv"), Path.of("b.csv")), Arbitraries.of("00", "ff"), settings, summaries,
                Arbitraries.of("0.4990", "0.4991"), Arbitraries.longs().between(0, 9)).as(RunRecord::new);
    }
}
