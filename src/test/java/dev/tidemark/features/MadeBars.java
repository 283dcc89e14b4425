package dev.tidemark.features;

import java.time.Instant;
import java.util.Arrays;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.bars.SampleBars;

/** Bars for tests. */
final class MadeBars {
    static final Interval FIVE_MINUTES = Interval.of("5m").orElseThrow();
    /** A Monday. */
    static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

    private static final double CENTS = 100;
    private static final double MILLIONTHS = 1e6;

    private MadeBars() {}

    /** Bars of five minutes with these closes; everything else follows from them. */
    static RegularBars ofCloses(double... closes) {
        double[] highs = Arrays.stream(closes).map(close -> close + Math.abs(close) / 1000).toArray();
        double[] lows = Arrays.stream(closes).map(close -> close - Math.abs(close) / 1000).toArray();
        double[] volumes = new double[closes.length];
        Arrays.setAll(volumes, i -> 1 + i % 7);
        return RegularBars.of(FIVE_MINUTES, times(closes.length), closes.clone(), highs, lows, closes, volumes);
    }

    /** The bars that the program's own generator makes. */
    static RegularBars sample(long seed, String interval, int count) {
        Interval step = Interval.of(interval).orElseThrow();
        SampleBars made = new SampleBars(seed, step, Instant.ofEpochMilli(START));
        long[] times = new long[count];
        double[][] columns = new double[5][count];
        for (int i = 0; i < count; i++) {
            made.next();
            times[i] = made.time();
            columns[0][i] = made.open() / CENTS;
            columns[1][i] = made.high() / CENTS;
            columns[2][i] = made.low() / CENTS;
            columns[3][i] = made.close() / CENTS;
            columns[4][i] = made.volume() / MILLIONTHS;
        }
        return RegularBars.of(step, times, columns);
    }

    static long[] times(int count) {
        long[] times = new long[count];
        Arrays.setAll(times, i -> START + i * 300_000L);
        return times;
    }

    /** A column of the features of bars. */
    static double[] column(FeatureSet set, RegularBars bars, String name) {
        return set.compute(bars, 1)[set.names().indexOf(name)];
    }
}
