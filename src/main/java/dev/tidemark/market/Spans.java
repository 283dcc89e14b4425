package dev.tidemark.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.tidemark.bars.Interval;

/**
 * Stretches of time that neither overlap nor touch, oldest first.
 *
 * @param list the stretches
 */
public record Spans(List<Span> list) {
    /** No time at all. */
    public static final Spans NONE = new Spans(List.of());

    public Spans {
        list = List.copyOf(list);
    }

    /** All that is in any of some spans. */
    public static Spans of(Collection<Span> spans) {
        List<Span> united = new ArrayList<>();
        for (Span span : spans.stream().filter(s -> s.from() < s.to()).sorted(Comparator.comparingLong(Span::from))
                .toList()) {
            if (!united.isEmpty() && span.from() <= united.getLast().to()) {
                Span before = united.removeLast();
                united.add(new Span(before.from(), Math.max(before.to(), span.to())));
            } else {
                united.add(span);
            }
        }
        return new Spans(united);
    }

    /** These and one more. */
    public Spans plus(Span span) {
        return of(Stream.concat(list.stream(), Stream.of(span)).toList());
    }

    /** These and those. */
    public Spans plus(Spans others) {
        return of(Stream.concat(list.stream(), others.list.stream()).toList());
    }

    /** What is in these and not in those. */
    public Spans minus(Spans others) {
        List<Span> left = new ArrayList<>();
        for (Span span : list) {
            long from = span.from();
            for (Span other : others.list) {
                if (other.to() > from && other.from() < span.to()) {
                    left.add(new Span(from, Math.max(from, other.from())));
                    from = Math.min(other.to(), span.to());
                }
            }
            left.add(new Span(from, span.to()));
        }
        return of(left);
    }

    /** What of these lies before a moment. */
    public Spans before(long time) {
        return of(list.stream().filter(span -> span.from() < time)
                .map(span -> new Span(span.from(), Math.min(span.to(), time))).toList());
    }

    /** Whether a moment lies in any of them. */
    public boolean contains(long time) {
        return list.stream().anyMatch(span -> span.contains(time));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** How many bars there can be in them. */
    public long bars(Interval interval) {
        return list.stream().mapToLong(span -> span.bars(interval)).sum();
    }
}
