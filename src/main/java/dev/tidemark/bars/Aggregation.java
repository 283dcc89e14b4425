package dev.tidemark.bars;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.tidemark.base.DataFault;

/**
 * Puts bars together to bars of a longer interval: the first open, the highest high, the lowest low, the last close, the sum of
 * the volumes. Stretches begin at multiples of the interval since the epoch, in UTC. A value that is missing is passed over; where
 * all are, there is none.
 */
public final class Aggregation {
    private static final int OPEN = 0;
    private static final int HIGH = 1;
    private static final int LOW = 2;
    private static final int CLOSE = 3;
    private static final int VOLUME = 4;
    private static final int COLUMNS = 5;
    private static final int MILLIS = 1000;
    private static final Role[] OTHERS = {Role.OPEN, Role.HIGH, Role.LOW, Role.CLOSE, Role.VOLUME};

    private final Bars bars;
    private final double[][] values = new double[COLUMNS][];
    private int repeated;
    private int conflicting;
    private int moved;
    private int untimed;

    private Aggregation(Bars bars) {
        this.bars = bars;
        for (int c = 0; c < COLUMNS; c++) {
            values[c] = c == CLOSE ? bars.closes().doubles() : other(OTHERS[c]);
        }
    }

    private double[] other(Role role) {
        if (bars.has(role)) {
            return bars.values(role);
        }
        double[] missing = new double[bars.size()];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /**
     * The interval of a table: the most frequent step from a time to the next in order, the shortest of them where several are.
     *
     * @return nothing where there are not two rows of different times, or the step is no interval
     */
    public static Optional<Interval> intervalOf(long[] times) {
        return mostFrequentStep(isInOrder(times) ? times : Arrays.stream(times).sorted().toArray());
    }

    private static boolean isInOrder(long[] times) {
        long before = TimeFormat.MISSING;
        for (long time : times) {
            if (time != TimeFormat.MISSING && before != TimeFormat.MISSING && time < before) {
                return false;
            }
            before = time == TimeFormat.MISSING ? before : time;
        }
        return true;
    }

    private static Optional<Interval> mostFrequentStep(long[] times) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < times.length; i++) {
            if (times[i] != TimeFormat.MISSING && times[i - 1] != TimeFormat.MISSING) {
                long step = Math.abs(times[i] - times[i - 1]);
                if (step > 0 && step % MILLIS == 0) {
                    counts.merge(step / MILLIS, 1, Integer::sum);
                }
            }
        }
        long best = 0;
        int most = 0;
        for (Map.Entry<Long, Integer> count : counts.entrySet()) {
            if (count.getValue() > most || (count.getValue() == most && count.getKey() < best)) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best == 0 || best > Interval.LONGEST ? Optional.empty() : Optional.of(new Interval((int) best));
    }

    /**
     * Bars at an interval.
     *
     * @param bars the table; rows of one time count once, rows out of order are put in order, both reported
     * @param wanted the interval; the table's own when absent
     * @param name what the table is called in faults
     * @throws DataFault if the table has no times, or its interval does not go into the one wanted
     */
    public static RegularBars of(Bars bars, Optional<Interval> wanted, String name) {
        if (bars.size() == 0) {
            throw new DataFault(name + ": the table has no rows; expected bars");
        }
        if (bars.times().length == 0) {
            throw new DataFault(name + ": no column of times was found; expected one, as every bar needs its time");
        }
        Interval source = intervalOf(bars.times()).or(() -> wanted).orElseThrow(() -> new DataFault(name
                + ": the time from one bar to the next cannot be told; expected at least two bars, whole seconds apart"
                + " and less than a year"));
        Interval interval = wanted.orElse(source);
        if (interval.seconds() % source.seconds() != 0) {
            throw new DataFault(name + ": bars of " + source + " cannot be put together to bars of " + interval
                    + "; expected an interval that is a multiple of " + source);
        }
        return new Aggregation(bars).make(interval, source);
    }

    private RegularBars make(Interval interval, Interval source) {
        int[] rows = distinct(inOrder());
        RegularBars.Origin origin = new RegularBars.Origin(bars.size(), source, repeated, conflicting, moved, untimed);
        if (interval.equals(source)) {
            return new RegularBars(interval, picked(rows), pickedColumns(rows), new BitSet(), origin);
        }
        return new Merged(rows, interval, source).bars(origin);
    }

    /** The rows with a time, oldest first; those of one time in the order of the table. */
    private int[] inOrder() {
        long[] times = bars.times();
        int[] rows = IntStream.range(0, times.length).filter(row -> times[row] != TimeFormat.MISSING).toArray();
        untimed = times.length - rows.length;
        for (int i = 1; i < rows.length; i++) {
            moved += times[rows[i]] < times[rows[i - 1]] ? 1 : 0;
        }
        return moved == 0
                ? rows
                : Arrays.stream(rows).boxed().sorted((a, b) -> Long.compare(times[a], times[b]))
                        .mapToInt(Integer::intValue).toArray();
    }

    /** One row a time: the first of equal ones, the last where they differ, since later rows correct earlier ones. */
    private int[] distinct(int[] rows) {
        int[] kept = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            boolean isNew = count == 0 || bars.times()[kept[count - 1]] != bars.times()[row];
            if (isNew) {
                kept[count++] = row;
            } else if (isSame(kept[count - 1], row)) {
                repeated++;
            } else {
                conflicting++;
                kept[count - 1] = row;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean isSame(int one, int other) {
        for (double[] column : values) {
            if (Double.compare(column[one], column[other]) != 0) {
                return false;
            }
        }
        return true;
    }

    private long[] picked(int[] rows) {
        return Arrays.stream(rows).mapToLong(row -> bars.times()[row]).toArray();
    }

    private double[][] pickedColumns(int[] rows) {
        double[][] columns = new double[COLUMNS][rows.length];
        for (int c = 0; c < COLUMNS; c++) {
            for (int i = 0; i < rows.length; i++) {
                columns[c][i] = values[c][rows[i]];
            }
        }
        return columns;
    }

    /** Bars put together of several rows each. */
    private final class Merged {
        private final int[] rows;
        private final long step;
        private final int full;
        private final Interval interval;

        Merged(int[] rows, Interval interval, Interval source) {
            this.rows = rows;
            this.interval = interval;
            this.step = (long) interval.seconds() * MILLIS;
            this.full = interval.seconds() / source.seconds();
        }

        RegularBars bars(RegularBars.Origin origin) {
            int count = (int) Arrays.stream(rows).mapToLong(this::start).distinct().count();
            long[] times = new long[count];
            double[][] columns = new double[COLUMNS][count];
            BitSet partial = new BitSet();
            int bar = 0;
            for (int from = 0; from < rows.length; bar++) {
                int to = from;
                while (to < rows.length && start(rows[to]) == start(rows[from])) {
                    to++;
                }
                times[bar] = start(rows[from]);
                partial.set(bar, to - from < full);
                merge(columns, bar, from, to);
                from = to;
            }
            return new RegularBars(interval, times, columns, partial, origin);
        }

        private long start(int row) {
            return Math.floorDiv(bars.times()[row], step) * step;
        }

        private void merge(double[][] columns, int bar, int from, int to) {
            for (double[] column : columns) {
                column[bar] = Double.NaN;
            }
            for (int i = from; i < to; i++) {
                int row = rows[i];
                double open = columns[OPEN][bar];
                columns[OPEN][bar] = Double.isNaN(open) ? values[OPEN][row] : open;
                columns[HIGH][bar] = pick(columns[HIGH][bar], values[HIGH][row],
                        Math.max(columns[HIGH][bar], values[HIGH][row]));
                columns[LOW][bar] = pick(columns[LOW][bar], values[LOW][row],
                        Math.min(columns[LOW][bar], values[LOW][row]));
                columns[CLOSE][bar] = pick(columns[CLOSE][bar], values[CLOSE][row], values[CLOSE][row]);
                columns[VOLUME][bar] = pick(columns[VOLUME][bar], values[VOLUME][row],
                        columns[VOLUME][bar] + values[VOLUME][row]);
            }
        }

        private static double pick(double before, double added, double both) {
            return Double.isNaN(added) ? before : Double.isNaN(before) ? added : both;
        }
    }
}
