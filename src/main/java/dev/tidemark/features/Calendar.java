package dev.tidemark.features;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the clock and the calendar say at the start of a bar, in UTC. */
enum Calendar implements Recipe {
    /** The sine of the hour, a day being a turn. */
    HOUR_SIN(hour -> StrictMath.sin(2 * Math.PI * hour / Calendar.DAY), Calendar.DAY),
    /** The cosine of the hour. */
    HOUR_COS(hour -> StrictMath.cos(2 * Math.PI * hour / Calendar.DAY), Calendar.DAY),
    /** The sine of the day of the week, a week being a turn, Monday 0. */
    DAY_SIN(day -> StrictMath.sin(2 * Math.PI * day / Calendar.WEEK), Calendar.WEEK),
    /** The cosine of the day of the week. */
    DAY_COS(day -> StrictMath.cos(2 * Math.PI * day / Calendar.WEEK), Calendar.WEEK),
    /** 1 on Saturday and Sunday, else 0. */
    WEEKEND(day -> day >= Calendar.SATURDAY ? 1 : 0, Calendar.WEEK);

    private static final int DAY = 24;
    private static final int WEEK = 7;
    private static final int SATURDAY = 5;
    private static final int HOUR_MILLIS = 3_600_000;
    /** The epoch began on a Thursday; Monday is 0. */
    private static final int FIRST_DAY = 3;

    private final double[] meanings;

    Calendar(IntToDoubleFunction meaning, int cases) {
        meanings = IntStream.range(0, cases).mapToDouble(meaning).toArray();
    }

    /** Looks an hour up only when it changes: most bars lie in the hour of the one before. */
    @Override
    public Step begin(Columns columns, double[] out) {
        long[] times = columns.times();
        return (from, to) -> {
            long end = Long.MIN_VALUE;
            double value = 0;
            for (int i = from; i < to; i++) {
                if (times[i] >= end) {
                    long hour = Math.floorDiv(times[i], HOUR_MILLIS);
                    end = (hour + 1) * HOUR_MILLIS;
                    value = at(hour);
                }
                out[i] = value;
            }
        };
    }

    private double at(long hour) {
        long day = Math.floorDiv(hour, (long) DAY);
        return meanings[(int) (meanings.length == DAY ? hour - day * DAY : Math.floorMod(day + FIRST_DAY, (long) WEEK))];
    }
}
