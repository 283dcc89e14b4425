package dev.tidemark.signal;

import java.util.Random;
import java.util.function.LongSupplier;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.Decimals;
import dev.tidemark.base.Cancellation;

/**
 * Times the signal of a table in memory beside the signal of rows that nobody hears: the least and the middle of some runs,
 * after some that do not count. Arguments: rows, window.
 */
final class SignalTableBenchmark {
    private static final int WARM_UP = 8;
    private static final int RUNS = 15;

    private SignalTableBenchmark() {}

    public static void main(String[] args) {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int window = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Decimals closes = randomWalk(rows);
        time("table, first", 0, 1, () -> table(closes, window));
        time("table", WARM_UP, RUNS, () -> table(closes, window));
        time("rows, no sink", WARM_UP, RUNS, () -> rows(closes, window));
        SignalTable table = SignalTable.of(closes, window, Cancellation.NEVER);
        time("text of the last mean", WARM_UP, RUNS, () -> table.meanText(rows - 1).length());
    }

    private static long table(Decimals closes, int window) {
        return SignalTable.of(closes, window, Cancellation.NEVER).summary().signals();
    }

    private static long rows(Decimals closes, int window) {
        try (RollingSignal signal = new RollingSignal(window, SignalSink.NONE)) {
            signal.accept(new BarBlock(0, closes, new long[0]));
            return signal.summary().signals();
        }
    }

    private static Decimals randomWalk(int rows) {
        Random random = new Random(42);
        long[] mantissas = new long[rows];
        long price = 6_425_010;
        for (int i = 0; i < rows; i++) {
            price = Math.max(1, price + random.nextInt(2001) - 1000);
            mantissas[i] = price;
        }
        return new Decimals.Scaled(mantissas, rows, 2);
    }

    @SuppressWarnings("SystemOut") // a benchmark's whole purpose
    private static void time(String what, int warmUp, int runs, LongSupplier work) {
        long check = 0;
        for (int i = 0; i < warmUp; i++) {
            check += work.getAsLong();
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            check += work.getAsLong();
            nanos[i] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(nanos);
        System.out.printf("%-22s %8.2f ms least %8.2f ms middle (%d)%n", what, nanos[0] / 1e6, nanos[runs / 2] / 1e6,
                check);
    }
}
