package dev.tidemark.plot;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Times what the chart does with ten million bars: the levels of its five columns, the columns of pixels of a full view, and
 * the ticks and gaps of its time axis. Run it by hand; it asserts nothing.
 */
final class PyramidBenchmark {
    private static final int BARS = 10_000_000;
    private static final int PIXELS = 2000;
    private static final int ROUNDS = 15;
    private static final long WARMING = 1_000_000_000;
    private static final long MINUTE = 60_000;

    private PyramidBenchmark() {}

    /** Prints medians in milliseconds. */
    public static void main(String[] arguments) {
        var random = new Random(1);
        long[] closes = walk(random);
        Series close = new ScaledSeries(closes, BARS, 100);
        Series mean = new DoubleSeries(shifted(closes, random, 0));
        Series high = new DoubleSeries(shifted(closes, random, 5));
        Series low = new DoubleSeries(shifted(closes, random, -5));
        Series volume = new DoubleSeries(random.doubles(BARS, 0, 1e6).toArray());
        print("build close", () -> Pyramid.over(close));
        print("build mean", () -> Pyramid.over(mean));
        print("build high", () -> Pyramid.over(high));
        print("build low", () -> Pyramid.over(low));
        print("build volume", () -> Pyramid.over(volume));
        print("build all five", () -> {
            for (Series series : new Series[]{close, mean, high, low, volume}) {
                Pyramid.over(series);
            }
        });
        Pyramid pyramid = Pyramid.over(close);
        Extent extent = new Extent();
        print("extents of 2000 stretches of all bars", () -> {
            for (int i = 0; i < PIXELS; i++) {
                extent.clear();
                pyramid.reduce((int) ((long) i * BARS / PIXELS), (int) ((i + 1L) * BARS / PIXELS), extent);
            }
        });
        printTimes(times());
    }

    private static void printTimes(long[] times) {
        print("prepare time ticks", () -> TimeTicks.over(times, ZoneOffset.UTC));
        TimeTicks ticks = TimeTicks.over(times, ZoneOffset.UTC);
        for (int bars = 100; bars <= BARS; bars *= 10) {
            double span = bars;
            print("time ticks of " + bars, () -> ticks.between(0, span, PIXELS, 90));
        }
        print("find gaps", () -> TimeGaps.in(times));
        TimeGaps gaps = TimeGaps.in(times);
        print("no gap among all but the first day", () -> gaps.nextGap(2, BARS));
    }

    private static long[] walk(Random random) {
        long[] closes = new long[BARS];
        long price = 1_000_000;
        for (int i = 0; i < BARS; i++) {
            price += random.nextInt(21) - 10;
            closes[i] = i % 1000 == 7 ? Long.MIN_VALUE : price;
        }
        return closes;
    }

    private static double[] shifted(long[] closes, Random random, int by) {
        double[] values = new double[BARS];
        for (int i = 0; i < BARS; i++) {
            values[i] = i % 1000 == 7 ? Double.NaN : (closes[i] + by * random.nextDouble()) / 100;
        }
        return values;
    }

    /** Minutes, with one gap after the first bar. */
    private static long[] times() {
        long[] times = new long[BARS];
        Arrays.setAll(times, i -> i * MINUTE + (i > 0 ? 10 * MINUTE : 0));
        return times;
    }

    private static void print(String what, Runnable work) {
        double[] millis = new double[ROUNDS];
        long warm = System.nanoTime() + WARMING;
        while (System.nanoTime() < warm) {
            work.run();
        }
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.println(String.format(Locale.ROOT, "%-40s %8.3f ms (worst %.3f)", what, millis[ROUNDS / 2],
                millis[ROUNDS - 1]));
    }
}
