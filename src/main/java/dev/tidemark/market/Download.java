package dev.tidemark.market;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.HttpFetcher;

/**
 * Asks a source for spans of bars, page after page, and hands on each page with what it settles. What an answer does not reach is
 * asked for again, from there; an answer that reaches nothing of what was asked ends it with a sentence, as does a source that
 * gives so little at a time that it would be asked for ever.
 */
public final class Download {
    /** How many times the pages that are needed may be asked for, before the source is given up. */
    private static final long PATIENCE = 20;

    private final MarketSource source;
    private final MarketAddress address;
    private final Map<String, String> headers;
    private final HttpFetcher fetcher;
    private final Interval unit;

    /**
     * A download.
     *
     * @param headers sent with every request
     * @param unit the interval that is asked for, one that the source has
     */
    public Download(MarketSource source, MarketAddress address, Map<String, String> headers, HttpFetcher fetcher,
            Interval unit) {
        this.source = source;
        this.address = address;
        this.headers = headers;
        this.fetcher = fetcher;
        this.unit = unit;
    }

    /** Hears of each page. */
    @FunctionalInterface
    public interface PageListener {
        /**
         * A page has come.
         *
         * @param settled what need not be asked for again
         * @param bars all bars that were answered and lie in what is wanted, whether settled or not
         */
        void page(Span settled, List<RawBar> bars);
    }

    /**
     * Fetches the bars of some spans.
     *
     * @param missing at multiples of the unit
     * @throws UnavailableFault if they cannot be had; what the listener has heard of by then is right
     * @throws CancelledFault if they are no longer wanted
     */
    public void run(Spans missing, PageListener listener, Cancellation cancellation) {
        long most = PATIENCE * (missing.bars(unit) / source.pageSize() + missing.list().size() + 1);
        Spans left = missing;
        for (long asked = 0; !left.isEmpty(); asked++) {
            cancellation.check();
            if (asked == most) {
                throw new UnavailableFault(
                        source.name() + " was asked " + asked + " times and has given only a part of "
                                + "what was asked for; it gives fewer bars at a time than its " + source.pageSize());
            }
            Span window = window(left);
            URI uri = address.with(source.query(window, unit));
            Shape shape = new Shape(HttpFetcher.shown(uri), Span.length(unit));
            var reply = fetcher.get(uri, headers, cancellation).orThrow();
            // By the clock of the source: where one's own is ahead, a bar may look closed that is still open.
            long closed = reply.date().map(date -> Span.start(date.toEpochMilli(), unit)).orElse(Long.MAX_VALUE);
            List<RawBar> bars = new Answers(source, shape).bars(reply).stream()
                    .filter(bar -> bar.time() + Span.length(unit) <= closed).toList();
            Span settled = settled(window, bars, shape);
            listener.page(settled,
                    bars.stream().filter(bar -> missing.contains(bar.time()) && !bar.isFiller()).toList());
            left = left.minus(Spans.of(List.of(settled)));
        }
    }

    /** What to ask for next: as much as fits a page, from the end that the source counts from. */
    private Span window(Spans left) {
        long length = source.pageSize() * Span.length(unit);
        if (source.isBackward()) {
            Span last = left.list().getLast();
            return new Span(Math.max(last.from(), last.to() - length), last.to());
        }
        Span first = left.list().getFirst();
        return new Span(first.from(), Math.min(first.to(), first.from() + length));
    }

    /** What an answer settles: all that was asked when there is nothing, else as far as its bars reach. */
    private Span settled(Span window, List<RawBar> bars, Shape shape) {
        long[] times = bars.stream().mapToLong(RawBar::time).filter(window::contains).sorted().toArray();
        if (times.length > 0) {
            return source.isBackward()
                    ? new Span(times[0], window.to())
                    : new Span(window.from(), times[times.length - 1] + Span.length(unit));
        }
        if (bars.stream().anyMatch(bar -> bar.time() >= window.to())) {
            long first = bars.stream().mapToLong(RawBar::time).min().orElseThrow();
            long last = bars.stream().mapToLong(RawBar::time).max().orElseThrow();
            throw shape
                    .fault("the answer has bars of " + new Span(first, last + Span.length(unit)) + ", where those of "
                            + window + " were asked for; asking on would lead nowhere");
        }
        return window;
    }
}
