package dev.tidemark.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import dev.tidemark.bars.Aggregation;
import dev.tidemark.profile.Summary.Gap;

/** Describes columns of times. */
final class TimeSummary {
    /** Into so many parts the time is divided to say how many rows are where. */
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
        List<Gap> longest = gaps.stream().sorted(Comparator.comparingLong(Gap::absent).reversed()).limit(LISTED).toList();
        boolean isEmpty = times.length == 0;
        return new Summary.OfTimes(column.name(), times.length, column.times().length - times.length,
                times.length - repeated, isEmpty ? Column.NO_TIME : times[0],
                isEmpty ? Column.NO_TIME : times[times.length - 1], interval, stepsBack, repeated, longest, gaps.size(),
                absent, density(times));
    }

    private static long[] density(long[] times) {
        long[] parts = new long[PARTS];
        for (long time : times) {
            double share = (double) (time - times[0]) / Math.max(1, times[times.length - 1] - times[0]);
            parts[(int) Math.min(PARTS - 1, share * PARTS)]++;
        }
        return parts;
    }
}
