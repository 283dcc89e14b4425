package dev.tidemark.forecast;

import java.time.Instant;
import java.util.List;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.bars.SampleBars;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.table.Table;

/** Samples for tests. */
public final class MadeSamples {
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final double CENTS = 100;

    private MadeSamples() {}

    /** Those of bars of the program's own generator, with the standard features and a horizon of 12 bars. */
    public static Samples generated(long seed, String interval, int count) {
        SampleBars made = new SampleBars(seed, Interval.of(interval).orElseThrow(), Instant.ofEpochMilli(START));
        double[] closes = new double[count];
        for (int i = 0; i < count; i++) {
            made.next();
            closes[i] = made.close() / CENTS;
        }
        return ofCloses(interval, closes);
    }

    /** Those of closes, with the standard features and a horizon of 12 bars. */
    public static Samples ofCloses(String interval, double... closes) {
        RegularBars bars = bars(interval, closes);
        return Samples.of(bars, FeatureTable.of(FeatureSet.standard(), bars, 12, 1));
    }

    /** Closes with any target, a row a bar, from one bar on. */
    public static Samples withTarget(String interval, double[] closes, double[] target, int from, int horizon) {
        RegularBars bars = bars(interval, closes);
        Table table = Table.of(List.of(FeatureTable.TARGET_NORM), bars.times(), new double[][]{target});
        return Samples.of(bars, table.range(from, table.rows()), horizon);
    }

    /** Bars that have nothing but closes. */
    public static RegularBars bars(String interval, double... closes) {
        Interval step = Interval.of(interval).orElseThrow();
        long[] times = new long[closes.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = START + 1000L * i * step.seconds();
        }
        return RegularBars.of(step, times, closes, closes, closes, closes, new double[closes.length]);
    }
}
