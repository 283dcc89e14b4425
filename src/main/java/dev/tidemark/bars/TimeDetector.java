package dev.tidemark.bars;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.tidemark.bars.EpochTimes.Unit;
import dev.tidemark.bars.ReadOptions.DateOrder;

/** Finds the format of the times in some cells. */
final class TimeDetector {
    /** Fewer digits than these are a count of something else, or seconds before 1973. */
    private static final int LEAST_EPOCH_DIGITS = 9;

    private final ReadOptions options;
    private final ZoneId zone;

    TimeDetector(ReadOptions options) {
        this.options = options;
        this.zone = options.zone().orElse(ZoneOffset.UTC);
    }

    /**
     * Tries every format.
     *
     * @param few the trimmed cells of the first rows
     * @param all the cells of all rows that were read ahead, asked for only where the few leave a doubt
     */
    TimeFit detect(List<String> few, Supplier<List<String>> all) {
        List<String> cells = present(few);
        if (cells.isEmpty()) {
            return TimeFit.NONE;
        }
        TimeFit best = text(DateFamily.YEAR_FIRST, cells);
        if (!best.isEverywhere()) {
            best = better(better(best, yearLast(cells, all)), epoch(cells));
        }
        return best.isUsable() ? best : TimeFit.NONE;
    }

    private static TimeFit better(TimeFit one, TimeFit other) {
        return other.parsed() > one.parsed() ? other : one;
    }

    private static List<String> present(List<String> cells) {
        return cells.stream().filter(cell -> !Missing.is(cell)).toList();
    }

    private TimeFit text(DateFamily family, List<String> cells) {
        String example = cells.stream()
                .filter(cell -> new TimeScan(cell, family).read())
                .findFirst()
                .map(cell -> TimePattern.of(cell, family))
                .orElse("");
        return fit(new TextTimes(family, zone, example), cells);
    }

    private static TimeFit fit(TimeFormat format, List<String> cells) {
        int parsed = 0;
        for (String cell : cells) {
            parsed += format.parse(cell) == TimeFormat.MISSING ? 0 : 1;
        }
        return new TimeFit(format, parsed, cells.size());
    }

    private static TimeFit epoch(List<String> cells) {
        var units = EnumSet.noneOf(Unit.class);
        Unit usual = Unit.SECONDS;
        int large = 0;
        for (String cell : cells) {
            int digits = EpochTimes.digits(cell);
            if (digits >= LEAST_EPOCH_DIGITS) {
                usual = units.isEmpty() ? Unit.ofDigits(digits) : usual;
                units.add(Unit.ofDigits(digits));
                large++;
            }
        }
        if (2 * large <= cells.size()) {
            return TimeFit.NONE;
        }
        String names = units.stream().map(Unit::plural).collect(Collectors.joining(" and "));
        return fit(new EpochTimes("epoch " + names, usual), cells);
    }

    /** Dates that end in the year: whether the day or the month comes first is told by all rows together. */
    private TimeFit yearLast(List<String> few, Supplier<List<String>> all) {
        if (options.dates().isPresent()) {
            return text(options.dates().get() == DateOrder.DAY_FIRST ? DateFamily.DAY_FIRST : DateFamily.MONTH_FIRST,
                    few);
        }
        TimeFit dayFirst = text(DateFamily.DAY_FIRST, few);
        TimeFit monthFirst = text(DateFamily.MONTH_FIRST, few);
        if (dayFirst.parsed() != monthFirst.parsed() || dayFirst.parsed() == 0) {
            return better(dayFirst, monthFirst);
        }
        List<String> cells = present(all.get());
        TimeFit allDayFirst = fit(dayFirst.format(), cells);
        TimeFit allMonthFirst = fit(monthFirst.format(), cells);
        if (allDayFirst.parsed() != allMonthFirst.parsed()) {
            return allDayFirst.parsed() > allMonthFirst.parsed() ? dayFirst : monthFirst;
        }
        double byDay = regularity(dayFirst.format(), cells);
        double byMonth = regularity(monthFirst.format(), cells);
        if (byDay != byMonth) {
            return byDay > byMonth ? dayFirst : monthFirst;
        }
        return few.getFirst().indexOf('/') >= 0 ? monthFirst : dayFirst;
    }

    /** The share of the commonest step among all steps from time to time. */
    private static double regularity(TimeFormat format, List<String> cells) {
        List<Long> times = new ArrayList<>();
        for (String cell : cells) {
            long time = format.parse(cell);
            if (time != TimeFormat.MISSING) {
                times.add(time);
            }
        }
        Map<Long, Integer> steps = new HashMap<>();
        int most = 0;
        for (int i = 1; i < times.size(); i++) {
            most = Math.max(most, steps.merge(times.get(i) - times.get(i - 1), 1, Integer::sum));
        }
        return times.size() < 2 ? 0 : (double) most / (times.size() - 1);
    }
}
