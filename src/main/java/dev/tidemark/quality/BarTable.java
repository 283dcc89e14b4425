package dev.tidemark.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.Role;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.plot.TimeText;

/** A table of bars as the checks look at it. */
public final class BarTable {
    private final Bars bars;
    private final Instant now;
    private final double[] closes;
    private final Optional<Interval> interval;
    private final int[] inTime;

    /**
     * A table.
     *
     * @param bars the bars as they stand in the file
     * @param now the time
     */
    public BarTable(Bars bars, Instant now) {
        this.bars = bars;
        this.now = now;
        this.closes = bars.closes().doubles();
        this.interval = Aggregation.intervalOf(bars.times());
        this.inTime = sorted(bars.times());
    }

    /** How many rows there are. */
    public int size() {
        return bars.size();
    }

    /** The bars. */
    public Bars bars() {
        return bars;
    }

    /** A close as it stands in the file; empty where there is none. */
    String close(int row) {
        return bars.closes().isMissing(row) ? "" : Unit.price(bars.closes().at(row));
    }

    /** The closes, NaN where there is none. */
    double[] closes() {
        return closes;
    }

    /** The time from one bar to the next, where it can be told. */
    public Optional<Interval> interval() {
        return interval;
    }

    Instant now() {
        return now;
    }

    boolean hasTimes() {
        return bars.times().length > 0;
    }

    /** The rows that have a time, oldest first, those of one time in the order of the table. */
    int[] inTime() {
        return inTime;
    }

    /** A column, NaN where there is no value. Times are none. */
    double[] values(Role role) {
        return role == Role.CLOSE ? closes : bars.values(role);
    }

    /** Whether the table has a column. */
    boolean has(Role role) {
        return switch (role) {
            case TIME -> hasTimes();
            case CLOSE -> true;
            default -> bars.has(role);
        };
    }

    /** The time of a row, in words; empty where there is none. */
    public String time(int row) {
        return hasTimes() ? TimeText.full(bars.times()[row], ZoneOffset.UTC) : "";
    }

    private static int[] sorted(long[] times) {
        int[] rows = IntStream.range(0, times.length).filter(row -> times[row] != TimeFormat.MISSING).toArray();
        for (int i = 1; i < rows.length; i++) {
            if (times[rows[i]] < times[rows[i - 1]]) {
                return IntStream.of(rows).boxed().sorted(Comparator.comparingLong(row -> times[row]))
                        .mapToInt(Integer::intValue).toArray();
            }
        }
        return rows;
    }
}
