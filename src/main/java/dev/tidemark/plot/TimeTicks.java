package dev.tidemark.plot;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Ticks for an axis that counts bars and names times. Bar i takes the stretch i … i+1 of the axis and stands in its middle.
 * A tick stands at the first bar of each year, month, day, hour and so on, whichever gives as many ticks as there is room
 * for; on an axis without times, at round row numbers. Any times will do: with gaps, twice, missing, or going back.
 */
public final class TimeTicks {
    /** More than any column has, and still far from the largest int. */
    private static final double MOST_BARS = 1L << 30;

    /** Months, and hours of trading, are not all equally long. */
    private static final double USED_ROOM = 0.9;

    private final TimeBlocks blocks;
    private final ZoneId zone;
    private final boolean hasTimes;

    private TimeTicks(TimeBlocks blocks, ZoneId zone) {
        this.blocks = blocks;
        this.zone = zone;
        this.hasTimes = blocks.nextPresent(0, blocks.size()) < blocks.size();
    }

    /**
     * The axis of a column of times; looks once at every time.
     *
     * @param times milliseconds since the epoch, {@link Long#MIN_VALUE} where missing; empty for bars without times, of which the
     *            axis has any number; not copied, and must not change
     */
    public static TimeTicks over(long[] times, ZoneId zone) {
        return new TimeTicks(new TimeBlocks(times), zone);
    }

    /** The same axis in another zone. */
    public TimeTicks in(ZoneId other) {
        return new TimeTicks(blocks, other);
    }

    /**
     * Ticks for the visible part of the axis.
     *
     * @param first where the visible part starts, in bars
     * @param last where it ends
     * @param width how many pixels it takes
     * @param distance how many pixels there must be between two ticks
     * @return ticks at bars whose middle is visible, in order; the first says the whole context
     */
    public List<TimeTick> between(double first, double last, double width, double distance) {
        double room = width / Math.max(distance, 1);
        if (!(last > first) || !(room >= 1)) {
            return List.of();
        }
        View view = new View(firstBar(first), firstBar(last), last - first, room);
        return hasTimes ? named(view) : rows(first, last, (int) Math.min(room, 1000));
    }

    /** The first bar whose middle is at or after a place on the axis; may be beyond the bars there are. */
    static int firstBar(double place) {
        return (int) Math.ceil(place - 0.5);
    }

    /**
     * What is visible.
     *
     * @param from the first bar
     * @param to the bar after the last
     * @param span how many bars fit
     * @param room how many ticks fit
     */
    private record View(int from, int to, double span, double room) {
        /** How many bars there must be between two ticks. */
        int distance() {
            return (int) Math.clamp(Math.ceil(span / room), 1.0, MOST_BARS);
        }
    }

    private static List<TimeTick> rows(double first, double last, int most) {
        // Row 1 is bar 0, and stands half a bar to the right of its edge.
        return NumberTicks.whole(Math.max(first + 0.5, 1), last + 0.5, most).stream()
                .map(tick -> new TimeTick((int) tick.value() - 1, tick.label(), "")).toList();
    }

    private List<TimeTick> named(View view) {
        View clipped = new View(Math.max(view.from, 0), Math.min(view.to, blocks.size()), view.span, view.room);
        Optional<TimeStep> step = step(clipped);
        List<Integer> bars = step.map(chosen -> bars(chosen, clipped)).orElse(List.of());
        if (!bars.isEmpty()) {
            return labelled(bars, step.orElseThrow().level());
        }
        int only = blocks.nextPresent(clipped.from, clipped.to);
        return only >= clipped.to
                ? List.of()
                : labelled(List.of(only), step.map(TimeStep::level).orElse(TimeLevel.of(local(only))));
    }

    /** The finest step for which there is room, if any divides the bars about the view. */
    private Optional<TimeStep> step(View view) {
        // Judged over a stretch that stays the same while the view is moved a little, so that the step does too.
        double stretch = Math.floor(view.from / view.span);
        int from = (int) Math.clamp((stretch - 1) * view.span, 0, blocks.size());
        int to = (int) Math.clamp((stretch + 3) * view.span, from, blocks.size());
        int most = (int) Math.clamp(USED_ROOM * view.room * (to - from) / view.span, 1, 10_000);
        IntUnaryOperator count = index -> boundaries(TimeStep.ALL.get(index), from, to, 1, most + 1).size();
        int finest = firstWhere(0, index -> count.applyAsInt(index) <= most);
        int ticks = count.applyAsInt(finest);
        // Where hours give as many ticks as milliseconds do, hours are meant.
        int coarsest = firstWhere(finest, index -> count.applyAsInt(index) < ticks) - 1;
        return ticks == 0 ? Optional.empty() : Optional.of(TimeStep.ALL.get(coarsest));
    }

    /** The first step from one on for which a claim holds that holds for all coarser ones. */
    private static int firstWhere(int from, IntPredicate claim) {
        int low = from;
        int high = TimeStep.ALL.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (claim.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(low, TimeStep.ALL.size() - 1);
    }

    /** Where ticks stand: first those where the context changes, then those between for which there is room. */
    private List<Integer> bars(TimeStep step, View view) {
        int distance = view.distance();
        List<Integer> coarse = step.level().contextStep()
                .map(context -> boundaries(context, view.from, view.to, distance, Integer.MAX_VALUE))
                .orElse(List.of());
        List<Integer> bars = new ArrayList<>();
        int from = view.from;
        for (int bar : coarse) {
            bars.addAll(boundaries(step, from, bar - distance + 1, distance, Integer.MAX_VALUE));
            bars.add(bar);
            from = bar + distance;
        }
        bars.addAll(boundaries(step, from, view.to, distance, Integer.MAX_VALUE));
        return bars;
    }

    /** The first bars of the divisions of a stretch, at least so many bars apart; at most so many of them. */
    private List<Integer> boundaries(TimeStep step, int from, int to, int distance, int most) {
        List<Integer> found = new ArrayList<>();
        int at = from;
        long before = at < to ? blocks.lastBefore(at) : TimeBlocks.MISSING;
        while (at < to && found.size() < most) {
            boolean isFirst = before == TimeBlocks.MISSING;
            int bar = isFirst
                    ? blocks.nextPresent(at, to)
                    : blocks.nextOutside(at, to, step.start(before, zone), step.end(before, zone));
            if (bar >= to) {
                break;
            }
            // Before the very first time a division may have gone on for long.
            boolean isBoundary = !isFirst || step.start(blocks.at(bar), zone) == blocks.at(bar);
            if (isBoundary) {
                found.add(bar);
            }
            at = bar + (isBoundary ? distance : 1);
            before = blocks.lastBefore(Math.min(at, to));
        }
        return found;
    }

    private List<TimeTick> labelled(List<Integer> bars, TimeLevel level) {
        List<TimeTick> ticks = new ArrayList<>();
        String context = "";
        String offset = "";
        for (int bar : bars) {
            LocalDateTime local = local(bar);
            String newContext = level.context(local);
            String newOffset = level.namesTime() ? TimeText.offsetText(blocks.at(bar), zone) : "";
            String shown = newContext.equals(context) ? newOffset.equals(offset) ? "" : newOffset : newContext;
            ticks.add(new TimeTick(bar, level.label(local), shown));
            context = newContext;
            offset = newOffset;
        }
        return List.copyOf(ticks);
    }

    private LocalDateTime local(int bar) {
        return TimeText.local(blocks.at(bar), zone);
    }
}
