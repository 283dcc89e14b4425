package dev.tidemark.market;

import java.time.Instant;

import dev.tidemark.bars.Interval;

/**
 * A stretch of time.
 *
 * @param from its start, in milliseconds since the epoch
 * @param to its end, which is no longer in it; not before the start
 */
public record Span(long from, long to) {
    private static final long MILLIS = 1000;

    public Span {
        if (to < from) {
            throw new IllegalArgumentException("a span that ends before it begins");
        }
    }

    /** Whether a moment lies in it. */
    public boolean contains(long time) {
        return time >= from && time < to;
    }

    /** How many bars there can be in it. */
    public long bars(Interval interval) {
        return (to - from) / length(interval);
    }

    /** An interval in milliseconds. */
    public static long length(Interval interval) {
        return interval.seconds() * MILLIS;
    }

    /** The start of the interval that a moment lies in. */
    public static long start(long time, Interval interval) {
        return Math.floorDiv(time, length(interval)) * length(interval);
    }

    /** The span in words, in UTC. */
    @Override
    public String toString() {
        return Instant.ofEpochMilli(from) + " to " + Instant.ofEpochMilli(to);
    }
}
