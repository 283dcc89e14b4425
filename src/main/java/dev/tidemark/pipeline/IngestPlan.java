package dev.tidemark.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.tidemark.bars.Interval;
import dev.tidemark.market.Span;
import dev.tidemark.market.Spans;

/**
 * What is still to be fetched.
 *
 * @param wanted the span that the bars shall be of
 * @param missing what of it is neither on the disk nor beyond what the source keeps
 */
record IngestPlan(Span wanted, Spans missing) {
    /**
     * Of all whole bars of so many days, what is not on the disk; where the disk ends before that, what lies between as well. The
     * bar that is still open is in neither.
     *
     * @param warnings hears what the source does not keep
     */
    static IngestPlan of(IngestRequest request, Spans covered, Instant now, Consumer<String> warnings) {
        Interval interval = request.interval();
        long end = Span.start(now.toEpochMilli(), interval);
        long days = Span.start(end - Duration.ofDays(request.days()).toMillis(), interval);
        long from = covered.isEmpty() ? days : Math.min(days, covered.list().getLast().to());
        Span wanted = new Span(Math.min(from, end), end);
        Spans missing = Spans.of(List.of(wanted)).minus(covered);
        Optional<Duration> kept = request.source().kept(request.source().unit(interval));
        if (kept.isPresent()) {
            long oldest = Span.start(now.minus(kept.get()).toEpochMilli() + Span.length(interval) - 1, interval);
            Spans reachable = missing.minus(Spans.of(List.of(new Span(Long.MIN_VALUE, oldest))));
            if (!reachable.equals(missing)) {
                warnings.accept(sentence(request, kept.get(), oldest));
            }
            missing = reachable;
        }
        return new IngestPlan(wanted, missing);
    }

    private static String sentence(IngestRequest request, Duration kept, long oldest) {
        return request.source().name() + " keeps " + (request.source().unit(request.interval()).equals(Interval.MINUTE)
                ? "minutes"
                : "bars of " + request.source().unit(request.interval())) + " for " + kept.toDays()
                + " days only: instead of the " + request.days() + " days that were asked for, bars of "
                + request.interval() + " from " + Instant.ofEpochMilli(oldest)
                + " on are taken; for more, choose --interval 1h or another --source";
    }
}
