package dev.tidemark.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import dev.tidemark.bars.Aggregation;
import dev.tidemark.profile.Summary.Gap;

/** Describes columns of times. */
final class TimeSummary {
    /** Into at most so many parts the time is divided to say how many rows are where. */
    static final int PARTS = 120;
    private static final int LISTED = 20;
    private static final long MILLIS = 1000;

    private TimeSummary() {}

    static Summary.OfTimes of(Column.Times column) {
        long[] times = Arrays.stream(column.times()).filter(time -> time != Column.NO_TIME).toArray();
        long stepsBack = 0;
        for (int i = 1; i < times.length; i++) {
            stepsBack += times[i] < times[i - 1] ? 1 : 0;
        }
        long interval = Aggregation.intervalOf(times).map(step -> (long) step.seconds()).orElse(0L);
        if (stepsBack > 0) {
            Arrays.sort(times);
        }
        long repeated = 0;
        long absent = 0;
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < times.length; i++) {
            repeated += times[i] == times[i - 1] ? 1 : 0;
            long steps = interval == 0 ? 0 : Math.round((double) (times[i] - times[i - 1]) / (interval * MILLIS));
            if (steps > 1) {
                absent += steps - 1;
                gaps.add(new Gap(times[i - 1], times[i], steps - 1));
            }
        }
        List<Gap> longest = gaps.stream().sorted(Comparator.comparingLong(Gap::absent).reversed()).limit(LISTED)
                .toList();
        boolean isEmpty = times.length == 0;
        return new Summary.OfTimes(column.name(), times.length, column.times().length - times.length,
                times.length - repeated, isEmpty ? Column.NO_TIME : times[0],
                isEmpty ? Column.NO_TIME : times[times.length - 1], interval, stepsBack, repeated, longest, gaps.size(),
                absent, density(times, interval * MILLIS));
    }

    /** Each part holds a whole number of steps, so that parts without gaps hold equally many rows, but for the last. */
    private static long[] density(long[] times, long step) {
        if (times.length == 0) {
            return new long[0];
        }
        long span = times[times.length - 1] - times[0];
        long steps = step == 0 ? span : span / step;
        long part = Math.max(1, step) * (steps / PARTS + 1);
        long[] parts = new long[(int) (span / part + 1)];
        for (long time : times) {
            parts[(int) ((time - times[0]) / part)]++;
        }
        return parts;
    }
}
