package dev.tidemark.features;

/** What the clock and the calendar say at the start of a bar, in UTC. */
enum Calendar implements Recipe {
    /** The sine of the hour, a day being a turn. */
    HOUR_SIN,
    /** The cosine of the hour. */
    HOUR_COS,
    /** The sine of the day of the week, a week being a turn, Monday 0. */
    DAY_SIN,
    /** The cosine of the day of the week. */
    DAY_COS,
    /** 1 on Saturday and Sunday, else 0. */
    WEEKEND;

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int SATURDAY = 5;
    private static final int HOUR_MILLIS = 3_600_000;
    /** The epoch began on a Thursday; Monday is 0. */
    private static final int FIRST_DAY = 3;

    /** An hour is looked up only when it changes: most bars lie in the hour of the one before. */
    @Override
    public Step begin(Columns columns, double[] out) {
        long[] times = columns.times();
        double[] week = new double[DAYS * HOURS];
        for (int hour = 0; hour < week.length; hour++) {
            week[hour] = of(hour / HOURS, hour % HOURS);
        }
        return (from, to) -> {
            long end = Long.MIN_VALUE;
            double value = 0;
            for (int i = from; i < to; i++) {
                if (times[i] >= end) {
                    long hour = Math.floorDiv(times[i], HOUR_MILLIS);
                    end = (hour + 1) * HOUR_MILLIS;
                    value = week[(int) Math.floorMod(hour + FIRST_DAY * HOURS, (long) week.length)];
                }
                out[i] = value;
            }
        };
    }

    private double of(int day, int hour) {
        return switch (this) {
            case HOUR_SIN -> StrictMath.sin(2 * Math.PI * hour / HOURS);
            case HOUR_COS -> StrictMath.cos(2 * Math.PI * hour / HOURS);
            case DAY_SIN -> StrictMath.sin(2 * Math.PI * day / DAYS);
            case DAY_COS -> StrictMath.cos(2 * Math.PI * day / DAYS);
            case WEEKEND -> day >= SATURDAY ? 1 : 0;
        };
    }
}
