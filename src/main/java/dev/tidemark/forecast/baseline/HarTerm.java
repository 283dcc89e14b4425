package dev.tidemark.forecast.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Interval;

/**
 * A time over which variance is realized.
 *
 * @param name the time, or the times that come to the same number of bars
 * @param bars how many bars that are
 */
record HarTerm(String name, int bars) {
    private static final int HOUR = 3600;

    /**
     * An hour, a day and a week, turned into bars. A time shorter than a bar is one bar; times of as many bars are one term, because a regression could
     * not tell them apart.
     */
    static List<HarTerm> at(Interval interval) {
        Map<Integer, String> names = new LinkedHashMap<>();
        add(names, "hour", HOUR / interval.seconds());
        add(names, "day", 24 * HOUR / interval.seconds());
        add(names, "week", 7 * 24 * HOUR / interval.seconds());
        List<HarTerm> terms = new ArrayList<>();
        names.forEach((bars, name) -> terms.add(new HarTerm(name, bars)));
        return terms;
    }

    private static void add(Map<Integer, String> names, String name, int bars) {
        names.merge(Math.max(1, bars), name, (first, second) -> first + "_" + second);
    }
}
