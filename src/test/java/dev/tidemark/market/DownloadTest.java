package dev.tidemark.market;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.HttpFetcher;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Loopback;
import dev.tidemark.http.Loopback.Answer;
import dev.tidemark.http.Loopback.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bars from servers that answer as the three markets do, and as they should not. */
class DownloadTest {
    private static final Instant NOW = Instant.parse("2024-03-08T12:03:30Z");
    private static final Interval MINUTE = Interval.MINUTE;
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 4 << 20, 5,
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(100));

    private final RawBars bars = new RawBars();
    private Spans settled = Spans.NONE;

    @ParameterizedTest
    @CsvSource({"cryptocompare, 4, 3", "binance, 4, 6", "coinbase, 4, 20"})
    void longSpansComePageByPageWithoutTheOpenBar(String name, int days, int pages) {
        try (Loopback server = new Loopback(new FakeMarket(NOW))) {
            Span span = lastDays(days);
            fetch(name, server, span);
            assertEquals(days * 1440, bars.size());
            assertEquals(span.from(), bars.first());
            assertEquals(span.to() - 60_000, bars.last());
            assertEquals(List.of(), bars.gaps(MINUTE));
            assertEquals(List.of(span), settled.list());
            assertEquals(pages, server.asked().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "binance", "coinbase"})
    void pricesStayTheDecimalsOfTheSource(String name) {
        try (Loopback server = new Loopback(new FakeMarket(NOW))) {
            Span span = new Span(lastDays(1).to() - 60_000, lastDays(1).to());
            fetch(name, server, span);
            long second = span.from() / 1000;
            String zeros = name.equals("binance") ? "000000" : "";
            RawBar bar = bars.all().iterator().next();
            assertEquals(
                    new RawBar(span.from(), FakeMarket.price(second, 0) + zeros, FakeMarket.price(second, 2) + zeros,
                            FakeMarket.price(second, -2) + zeros, FakeMarket.price(second, 1) + zeros,
                            name.equals("binance") ? "1.50000000" : "1.5"),
                    bar);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "binance", "coinbase"})
    void whereNothingWasTradedIsAGapAndNotAFault(String name) {
        long quiet = NOW.getEpochSecond() / 60 * 60 - 40_000 / 60 * 60;
        FakeMarket market = new FakeMarket(NOW, second -> second < quiet || second >= quiet + 600 * 60);
        try (Loopback server = new Loopback(market)) {
            fetch(name, server, lastDays(2));
            assertEquals(2880 - 600, bars.size());
            assertEquals(List.of(new RawBars.Gap(new Span(quiet * 1000, (quiet + 36_000) * 1000), 600)),
                    bars.gaps(MINUTE));
            assertEquals(List.of(lastDays(2)), settled.list());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "binance", "coinbase"})
    void timeBeforeAnyTradeEndsThePaging(String name) {
        try (Loopback server = new Loopback(new FakeMarket(NOW, second -> false))) {
            fetch(name, server, lastDays(2));
            assertEquals(0, bars.size());
            assertEquals(List.of(lastDays(2)), settled.list());
        }
    }

    @Test
    void barsThatComeTwiceStandOnceAndConflictsAreCounted() {
        long time = NOW.getEpochSecond() / 60 * 60 - 120;
        String bar = "[" + time + ",1.0,3.0,2.0,2.5,9]";
        String later = "[" + (time + 60) + ",1.0,3.0,2.0,2.5,9]";
        // The second page overlaps the first, once with other zeros and once with another close.
        try (Loopback server = new Loopback(uri -> Answer.json("[]")).first(
                Answer.json("[" + later + "," + later + "]"),
                Answer.json(
                        "[" + later.replace("1.0", "1.00") + "," + bar + "," + later.replace("2.5", "2.6") + "]"))) {
            fetch("coinbase", server, new Span((time - 60) * 1000, (time + 120) * 1000));
            assertEquals(2, bars.size());
            assertEquals(2, bars.repeated());
            assertEquals(1, bars.conflicting());
            assertEquals((time + 60) * 1000, bars.firstConflict().orElseThrow());
            assertEquals("2.6", List.copyOf(bars.all()).getLast().close());
        }
    }

    @Test
    void fewerBarsThanAPageAreAskedOnFromWhereTheyEnd() {
        Function<URI, Answer> market = new FakeMarket(NOW);
        Function<URI, Answer> meagre = uri -> market
                .apply(URI.create(uri.toString().replaceFirst("limit=[0-9]+", "limit=100")));
        try (Loopback server = new Loopback(meagre)) {
            fetch("binance", server, lastDays(1));
            assertEquals(1440, bars.size());
            assertEquals(15, server.asked().size());
        }
    }

    @Test
    void aSourceThatGivesOneBarAtATimeIsGivenUp() {
        Function<URI, Answer> market = new FakeMarket(NOW);
        Function<URI, Answer> miser = uri -> market
                .apply(URI.create(uri.toString().replaceFirst("limit=[0-9]+", "limit=1")));
        try (Loopback server = new Loopback(miser)) {
            assertSays("binance was asked 60 times and has given only a part of what was asked for", "binance", server);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "binance", "coinbase"})
    void aSourceThatAlwaysGivesTheSamePageIsGivenUp(String name) {
        FakeMarket market = new FakeMarket(NOW);
        try (Loopback newest = new Loopback(market)) {
            fetch(name, newest, new Span(lastDays(1).to() - 600_000, lastDays(1).to()));
            Answer same = market.apply(newest.asked().getFirst());
            try (Loopback server = new Loopback(uri -> same)) {
                Span older = new Span(lastDays(3).from(), lastDays(2).from());
                UnavailableFault fault = assertThrows(UnavailableFault.class, () -> fetch(name, server, older));
                assertTrue(fault.sentence().contains("; asking on would lead nowhere"), fault.sentence());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "binance", "coinbase"})
    void slipsOfTheServerPassUnnoticed(String name) {
        FakeMarket market = new FakeMarket(NOW);
        try (Loopback server = new Loopback(market).first(Answer.of(500, ""), Answer.of(500, "oops"),
                market.apply(URI.create("/api/v3/klines?symbol=BTCUSDT&interval=1m&startTime=0&endTime=1&limit=1"))
                        .given(Manner.CUT_OFF),
                Answer.of(429, "").with("Retry-After", "2"))) {
            fetch(name, server, lastDays(1));
            assertEquals(1440, bars.size());
        }
    }

    @Test
    void aBarThatTheServerThinksOpenIsLeftOut() {
        Instant ahead = Instant.parse("2200-01-01T00:00:00Z");
        try (Loopback server = new Loopback(new FakeMarket(ahead))) {
            fetch("binance", server, new Span(ahead.toEpochMilli() - 600_000, ahead.toEpochMilli()));
            assertEquals(0, bars.size());
        }
    }

    @Test
    void whatIsNoLongerWantedEndsBetweenPages() {
        try (Loopback server = new Loopback(new FakeMarket(NOW))) {
            assertThrows(CancelledFault.class,
                    () -> fetch("coinbase", server, lastDays(2), () -> bars.size() >= 600));
            assertEquals(600, bars.size());
            assertEquals(600, settled.bars(MINUTE));
        }
    }

    @Test
    void theKeyGoesIntoAHeaderAndNotIntoTheAddress() {
        try (Loopback server = new Loopback(new FakeMarket(NOW))) {
            fetch("cryptocompare", server, lastDays(1));
            assertEquals("Apikey secret", server.headers().getFirst().getFirst("Authorization"));
            assertTrue(server.asked().stream().noneMatch(uri -> uri.toString().contains("secret")));
        }
    }

    private void assertSays(String sentence, String name, Loopback server) {
        UnavailableFault fault = assertThrows(UnavailableFault.class, () -> fetch(name, server, lastDays(1)));
        assertTrue(fault.sentence().contains(sentence), fault.sentence());
    }

    private static Span lastDays(int days) {
        long end = Span.start(NOW.toEpochMilli(), MINUTE);
        return new Span(end - Duration.ofDays(days).toMillis(), end);
    }

    private void fetch(String name, Loopback server, Span span) {
        fetch(name, server, span, Cancellation.NEVER);
    }

    private void fetch(String name, Loopback server, Span span, Cancellation cancellation) {
        MarketSource source = MarketSource.of(name, "btc", "usd");

        try (HttpFetcher fetcher = new HttpFetcher(LIMITS, (time, ignored) -> {
        }, () -> 1, () -> NOW, told -> {
        })) {
            new Download(source, MarketAddress.of(server.base() + "/").orElseThrow(), source.headers("secret"), fetcher,
                    MINUTE).run(Spans.of(List.of(span)), (page, added) -> {
                        settled = settled.plus(page);
                        bars.addAll(added);
                    }, cancellation);
        }
    }

    /** The headers of a source without keys. */
    @Test
    void othersGetNoKey() {
        assertEquals(Map.of(), MarketSource.of("binance", "BTC", "USD").headers("secret"));
    }
}
