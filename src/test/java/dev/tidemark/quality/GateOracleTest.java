package dev.tidemark.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The gate against the plainest way to count the same. */
class GateOracleTest {
    private static final long START = 1_700_000_000L / 300 * 300;

    /** A row as it is written. */
    private record Row(long time, double open, double high, double low, double close, double volume) {
        String line() {
            return time + "," + cell(open) + "," + cell(high) + "," + cell(low) + "," + cell(close) + ","
                    + cell(volume);
        }

        private static String cell(double value) {
            return Double.isNaN(value) ? "" : Double.toString(value);
        }
    }

    @Property(tries = 200)
    void countsAreThoseOfThePlainestWay(@ForAll long seed) {
        Row[] rows = rows(new Random(seed));
        String[] lines = new String[rows.length + 1];
        lines[0] = "timestamp,open,high,low,close,volume";
        for (int i = 0; i < rows.length; i++) {
            lines[i + 1] = rows[i].line();
        }
        Verdict verdict = Gate.judge(Csv.table(lines), GateSettings.standard());
        assertEquals(duplicates(rows), count(verdict, CheckKind.DUPLICATES));
        assertEquals(back(rows), count(verdict, CheckKind.ORDER));
        assertEquals(missing(rows), figure(verdict, CheckKind.GAPS), 1e-12);
        assertEquals(ohlc(rows), count(verdict, CheckKind.OHLC));
        assertEquals(nulls(rows), figure(verdict, CheckKind.NULLS), 1e-12);
        assertEquals(Arrays.stream(rows).filter(row -> row.volume < 0).count(), count(verdict, CheckKind.VOLUME));
        assertEquals(Arrays.stream(rows).filter(row -> row.close <= 0).count(), count(verdict, CheckKind.POSITIVE));
        assertEquals(far(rows), count(verdict, CheckKind.RANGE));
    }

    @Property(tries = 300)
    void theMedianIsThatOfASort(@ForAll List<Double> values) {
        double[] some = values.stream().mapToDouble(value -> value).toArray();
        double[] sorted = Arrays.stream(some).filter(value -> !Double.isNaN(value)).sorted().toArray();
        int half = sorted.length / 2;
        double expected = sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
        assertEquals(expected, Median.of(some), 0.0);
    }

    /** In order most of the time, as the reader would refuse what mostly goes back. */
    private static Row[] rows(Random random) {
        int count = 40 + random.nextInt(200);
        Row[] rows = new Row[count];
        long time = START;
        double price = 100;
        for (int i = 0; i < count; i++) {
            time += 300L * (random.nextInt(10) == 0 ? random.nextInt(4) : 1);
            price = Math.rint((price + random.nextGaussian()) * 100) / 100;
            double close = random.nextInt(30) == 0 ? price * (random.nextBoolean() ? 7 : -0.1) : price;
            rows[i] = new Row(time, maybe(random, price), maybe(random, price + random.nextInt(5) - 0.5), maybe(random,
                    price - random.nextInt(5) + 0.5), maybe(random, close), maybe(random, random.nextInt(20) - 1.0));
        }
        for (int swaps = random.nextInt(3); swaps > 0; swaps--) {
            int at = 1 + random.nextInt(count - 3);
            Row kept = rows[at];
            rows[at] = rows[at + 1];
            rows[at + 1] = kept;
        }
        return rows;
    }

    private static double maybe(Random random, double value) {
        return random.nextInt(25) == 0 ? Double.NaN : value;
    }

    private static long duplicates(Row[] rows) {
        Set<Long> seen = new HashSet<>();
        return Arrays.stream(rows).filter(row -> !seen.add(row.time)).count();
    }

    private static long back(Row[] rows) {
        long back = 0;
        for (int i = 1; i < rows.length; i++) {
            back += rows[i].time < rows[i - 1].time ? 1 : 0;
        }
        return back;
    }

    private static double missing(Row[] rows) {
        TreeSet<Long> times = new TreeSet<>();
        Arrays.stream(rows).forEach(row -> times.add(row.time));
        double expected = (times.last() - times.first()) / 300.0 + 1;
        return (expected - times.size()) / expected;
    }

    private static long ohlc(Row[] rows) {
        return Arrays.stream(rows).filter(row -> row.high < row.low || row.high < row.open || row.high < row.close
                || row.low > row.open || row.low > row.close).count();
    }

    private static double nulls(Row[] rows) {
        long worst = 0;
        for (int column = 0; column < 5; column++) {
            int at = column;
            worst = Math.max(worst, Arrays.stream(rows).filter(row -> Double.isNaN(
                    new double[]{row.open, row.high, row.low, row.close, row.volume}[at])).count());
        }
        return (double) worst / rows.length;
    }

    private static long far(Row[] rows) {
        double[] sorted = Arrays.stream(rows).mapToDouble(Row::close).filter(close -> !Double.isNaN(close)).sorted()
                .toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return Arrays.stream(sorted).filter(close -> close > 5 * median || close < median / 5).count();
    }

    private static long count(Verdict verdict, CheckKind kind) {
        return verdict.of(kind).count();
    }

    private static double figure(Verdict verdict, CheckKind kind) {
        return verdict.of(kind).measure().orElseThrow().figure();
    }
}
