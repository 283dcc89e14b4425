package dev.tidemark.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.tidemark.bars.Interval;

/**
 * Puts bars together to bars of a longer interval, exactly: the first open, the highest high, the lowest low, the last close, the
 * sum of the volumes.
 *
 * @param bars the longer bars, oldest first
 * @param partial how many of them lack some of the shorter bars
 */
public record Regrouping(List<RawBar> bars, int partial) {
    /** Of bars that are oldest first; where the intervals are equal they stay as they are. */
    public static Regrouping of(Collection<RawBar> bars, Interval unit, Interval wanted) {
        if (unit.equals(wanted)) {
            return new Regrouping(List.copyOf(bars), 0);
        }
        List<List<RawBar>> groups = new ArrayList<>();
        for (RawBar bar : bars) {
            if (groups.isEmpty() || start(groups.getLast().getFirst(), wanted) != start(bar, wanted)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(bar);
        }
        int full = wanted.seconds() / unit.seconds();
        return new Regrouping(groups.stream().map(group -> merged(group, wanted)).toList(),
                (int) groups.stream().filter(group -> group.size() < full).count());
    }

    private static long start(RawBar bar, Interval interval) {
        return Span.start(bar.time(), interval);
    }

    private static RawBar merged(List<RawBar> group, Interval wanted) {
        String high = group.getFirst().high();
        String low = group.getFirst().low();
        BigDecimal volume = BigDecimal.ZERO;
        for (RawBar bar : group) {
            high = RawBar.number(bar.high()).compareTo(RawBar.number(high)) > 0 ? bar.high() : high;
            low = RawBar.number(bar.low()).compareTo(RawBar.number(low)) < 0 ? bar.low() : low;
            volume = volume.add(RawBar.number(bar.volume()));
        }
        return new RawBar(start(group.getFirst(), wanted), group.getFirst().open(), high, low, group.getLast().close(),
                volume.toPlainString());
    }
}
