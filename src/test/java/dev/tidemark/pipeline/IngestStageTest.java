package dev.tidemark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.bars.Aggregation;
import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.http.HttpLimits;
import dev.tidemark.http.Loopback;
import dev.tidemark.http.Loopback.Answer;
import dev.tidemark.market.FakeMarket;
import dev.tidemark.market.MarketSource;
import dev.tidemark.market.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bars fetched into files: what is written, what is added, and what an end before the end leaves. */
class IngestStageTest {
    private static final Instant NOW = Instant.parse("2024-03-08T12:03:30Z");
    private static final Answer DOWN = Answer.of(500, "");
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 4 << 20, 1,
            Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(100));

    @TempDir
    private Path project;
    private Instant now = NOW;
    private Map<String, String> environment = Map.of();
    private Cancellation cancellation = Cancellation.NEVER;
    private String config = "{}";
    private final List<String> warnings = new ArrayList<>();
    /** The market's clock is far ahead, so that how far its bars go depends on what is asked. */
    private final Loopback server = new Loopback(new FakeMarket(NOW.plus(Duration.ofDays(400))));
    private final Loopback market = new Loopback(new FakeMarket(NOW));

    @AfterEach
    void stop() {
        server.close();
        market.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "binance", "coinbase"})
    void theFileHoldsTheBarsAndTheMetadataWhatIsKnownOfThem(String source) throws IOException {
        Told answer = ingest(market, source, 2, "5m");
        assertEquals("data/raw/BTC-5m-20240308T120330Z.csv", project.relativize(answer.file()).toString());
        JsonNode metadata = new ObjectMapper().readTree(RawPlace.metadata(answer.file()).toFile());
        assertEquals(source, metadata.path("source").asText());
        assertEquals(576, metadata.path("rows").asInt());
        assertEquals("2024-03-06T12:00:00Z", metadata.path("span").path("from").asText());
        assertEquals("2024-03-08T12:00:00Z", metadata.path("span").path("to").asText());
        assertEquals(RawCsv.sha256(Files.readAllBytes(answer.file())), metadata.path("sha256").asText());
        assertEquals(market.asked().size(), metadata.path("requests").asInt());
        assertEquals(0, metadata.path("gaps").path("count").asInt());
        assertEquals(List.of("BTC-5m-20240308T120330Z.csv", "BTC-5m-20240308T120330Z.json"), files());
    }

    @Test
    void theStagesThatFollowReadWhatWasFetched() {
        ingest(market, "coinbase", 2, "5m");
        VolatilityConfig settings = settings();
        BarSource source = BarSource.load(Optional.empty(), InputStream.nullInputStream(), settings, surroundings());
        RegularBars bars = Aggregation.of(source.bars(), Optional.empty(), source.name());
        assertEquals("5m", bars.interval().toString());
        assertEquals(576, bars.size());
        assertEquals(Double.parseDouble(FakeMarket.price(bars.times()[0] / 1000, 1)), bars.closes()[0]);
    }

    @Test
    void theNextRunAsksForWhatIsNewAndWritesItAll() {
        ingest(server, "binance", 2, "5m");
        int asked = server.asked().size();
        now = NOW.plus(Duration.ofHours(1));
        Told answer = ingest(server, "binance", 1, "5m");
        assertEquals(asked + 1, server.asked().size());
        assertTrue(server.asked().getLast().getQuery().contains("startTime=" + Instant.parse("2024-03-08T12:00:00Z")
                .toEpochMilli()), server.asked().getLast().toString());
        assertEquals(12, answer.json().path("new_rows").asInt());
        assertEquals(588, answer.json().path("rows").asInt());
        assertEquals(0, answer.json().path("gaps").path("count").asInt());
    }

    @Test
    void aRunThatFindsNothingNewAsksNobodyAndWritesNothing() throws IOException {
        ingest(market, "coinbase", 2, "5m");
        int asked = market.asked().size();
        Told again = ingest(market, "coinbase", 1, "5m");
        assertEquals(asked, market.asked().size());
        assertTrue(again.summary().getFirst().startsWith("coinbase: up to date, no new bar of BTC-USD"));
        assertEquals(2, files().size());
    }

    @Test
    void moreDaysThanBeforeAddWhatIsOlder() {
        ingest(market, "coinbase", 1, "5m");
        now = NOW.plusSeconds(1);
        Told answer = ingest(market, "coinbase", 3, "5m");
        assertEquals(864, answer.json().path("rows").asInt());
        assertEquals(576, answer.json().path("new_rows").asInt());
        assertEquals(1, answer.json().path("covered").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cryptocompare", "coinbase"})
    void aRunThatFailsKeepsItsPagesForTheNext(String source) throws IOException {
        // Both are paged backwards, so that bars are missing on both sides when the clock has gone on.
        try (Loopback later = new Loopback(new FakeMarket(NOW.plusSeconds(120)))) {
            later.first(new FakeMarket(NOW).apply(firstQuery(source)), DOWN);
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> ingest(later, source, 3, "1m"));
            assertTrue(
                    fault.sentence().endsWith(" bars that were fetched by then are kept, and the same command goes on"
                            + " from there)"),
                    fault.sentence());
            assertEquals(List.of(".BTC-1m-" + source + ".part"), files());
            int asked = later.asked().size();
            now = NOW.plusSeconds(120);
            Told answer = ingest(later, source, 3, "1m");
            assertEquals(4320, answer.json().path("rows").asInt());
            assertEquals(0, answer.json().path("gaps").path("count").asInt());
            assertEquals(source.equals("coinbase") ? 15 : 3, later.asked().size() - asked);
            assertEquals(2, files().size());
        }
    }

    private static URI firstQuery(String source) {
        MarketSource of = MarketSource.of(source, "BTC", "USD");
        long end = Instant.parse("2024-03-08T12:03:00Z").toEpochMilli();
        return URI.create(of.query(new Span(end - of.pageSize() * 60_000L, end), Interval.MINUTE));
    }

    @Test
    void aPageThatWasNotWrittenToItsEndIsFetchedAgain() throws IOException {
        assertThrows(CancelledFault.class, () -> {
            cancellation = () -> server.asked().size() == 2;
            ingest(server, "binance", 2, "1m");
        });
        Path part = project.resolve("data/raw/.BTC-1m-binance.part");
        Files.writeString(part, Files.readString(part) + "{\"from\":1709726580000,\"to\":17097");
        cancellation = Cancellation.NEVER;
        Told answer = ingest(server, "binance", 2, "1m");
        assertEquals(2880, answer.json().path("rows").asInt());
        assertEquals(0, answer.json().path("gaps").path("count").asInt());
    }

    @Test
    void aBarThatTheSourceHasNotGotYetIsFetchedLater() {
        long late = Instant.parse("2024-03-08T12:02:00Z").getEpochSecond();
        try (Loopback slow = new Loopback(new FakeMarket(NOW, second -> second < late))) {
            assertEquals(1439, ingest(slow, "coinbase", 1, "1m").json().path("rows").asInt());
            Answer caught = new FakeMarket(NOW.plusSeconds(60))
                    .apply(URI.create("/products/BTC-USD/candles?granularity=60&start=2024-03-08T12:02:00Z"
                            + "&end=2024-03-08T12:03:00Z"));
            slow.first(caught);
            now = NOW.plusSeconds(60);
            Told answer = ingest(slow, "coinbase", 1, "1m");
            assertEquals(1441, answer.json().path("rows").asInt());
            assertEquals(0, answer.json().path("gaps").path("count").asInt());
        }
    }

    @Test
    void minutesThatCryptoCompareDoesNotKeepAreSaid() {
        Told answer = ingest(market, "cryptocompare", 30, "5m");
        assertEquals("2024-03-01T12:05:00Z", answer.json().path("span").path("from").asText());
        assertEquals(
                List.of("cryptocompare keeps minutes for 7 days only: instead of the 30 days that were asked for, bars"
                        + " of 5m from 2024-03-01T12:05:00Z on are taken; for more, choose --interval 1h or another --source"),
                warnings);
        assertEquals(warnings.getFirst(), answer.json().path("notes").path(0).asText());
        warnings.clear();
        assertEquals(720, ingest(market, "cryptocompare", 30, "1h").json().path("rows").asInt());
        assertEquals(List.of(), warnings);
    }

    @Test
    void aSourceWithoutBarsIsASentence() throws IOException {
        try (Loopback empty = new Loopback(uri -> Answer.json("[]"))) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> ingest(empty, "coinbase", 2, "5m"));
            assertEquals("coinbase has no bars of BTC-USD at 5m in the last 2 days", fault.sentence());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void whatIsFromElsewhereOrWasChangedIsNotBuiltUpon() throws IOException {
        Told first = ingest(market, "binance", 2, "5m");
        warnings.clear();
        now = NOW.plusSeconds(1);
        Told other = ingest(market, "coinbase", 2, "5m");
        assertEquals(576, other.json().path("new_rows").asInt());
        assertEquals(
                List.of(first.file() + " is not built upon: it is from another place or of another pair; what is asked"
                        + " for is fetched from the start"),
                warnings);
        Files.writeString(other.file(), Files.readString(other.file()).replace("4", "5"));
        warnings.clear();
        now = NOW.plusSeconds(2);
        assertEquals(576, ingest(market, "coinbase", 2, "5m").json().path("new_rows").asInt());
        assertTrue(warnings.getFirst()
                .startsWith(other.file() + " is not built upon: it was changed after it was fetched"));
    }

    @Test
    void anOutputNamesTheVeryFileOrTheFolder() {
        Path file = project.resolve("mine.csv");
        assertEquals(file, ingest(market, options("coinbase", 1, "5m", Optional.of(file.toString()))).file());
        assertTrue(Files.exists(project.resolve("mine.json")));
        assertEquals(288,
                ingest(market, options("coinbase", 1, "5m", Optional.of(file.toString()))).json().path("rows").asInt());
        assertEquals(project,
                ingest(market, options("coinbase", 1, "5m", Optional.of(project.toString()))).file().getParent());
        int asked = market.asked().size();
        assertThrows(OutputFault.class, () -> ingest(market,
                options("coinbase", 1, "5m", Optional.of(project.resolve("none/mine.csv").toString()))));
        assertEquals(asked, market.asked().size());
    }

    @Test
    void onlyOneRunAddsToTheSameBars() {
        ingest(market, "coinbase", 1, "5m");
        IngestRequest request = IngestRequest.of(options("coinbase", 1, "5m", Optional.empty()).apply(market.base()),
                settings());
        Path part = new RawStore(request, project, warnings::add).journal();
        try (IngestJournal journal = IngestJournal.open(part, IngestMetadata.identity(request))) {
            UnavailableFault fault = assertThrows(UnavailableFault.class, () -> ingest(market, "coinbase", 1, "5m"));
            assertTrue(fault.sentence().endsWith("another run is fetching these bars; wait until it is done"));
            assertTrue(journal.settled(request.interval(), request.interval()).isEmpty());
        }
    }

    @Test
    void aKeyIsTakenFromTheEnvironmentAndNeverShown() throws IOException {
        environment = Map.of("CRYPTOCOMPARE_API_KEY", "sesame");
        Told answer = ingest(market, "cryptocompare", 1, "1h");
        assertEquals("Apikey sesame", market.headers().getFirst().getFirst("Authorization"));
        assertTrue(!answer.json().toString().contains("sesame") && !warnings.toString().contains("sesame"));
        environment = Map.of("CRYPTOCOMPARE_API_KEY", "se same\n");
        now = NOW.plus(Duration.ofHours(2));
        UsageFault fault = assertThrows(UsageFault.class, () -> ingest(market, "cryptocompare", 1, "1h"));
        assertTrue(fault.sentence().startsWith("the environment variable CRYPTOCOMPARE_API_KEY holds characters"));
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingIsAsked() {
        assertThrows(UsageFault.class, () -> ingest(market, "coinbase", 0, "5m"));
        assertThrows(UsageFault.class, () -> ingest(market, "kraken", 1, "5m"));
        assertThrows(UsageFault.class, () -> ingest(market, "coinbase", 1, "often"));
        assertThrows(UsageFault.class, () -> ingest(market, "coinbase", 1, "4h"));
        config = "{volatility: {base-url: nowhere}}";
        assertThrows(ConfigFault.class, () -> IngestRequest.of(
                new IngestRequest.Options(1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                settings()));
        assertEquals(List.of(), market.asked());
    }

    @Test
    void theConfigurationSaysWhatTheCommandLineDoesNot() {
        config = "{volatility: {source: coinbase, base-url: 'http://localhost:9/', interval: 1h, symbol: eth, quote: eur}}";
        IngestRequest.Options silent = new IngestRequest.Options(1, Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty());
        IngestRequest request = IngestRequest.of(silent, settings());
        assertEquals("coinbase ETH-EUR http://localhost:9 1h",
                request.source().name() + " " + request.source().pair() + " "
                        + request.address() + " " + request.interval());
        IngestRequest other = IngestRequest.of(new IngestRequest.Options(1, Optional.of("binance"), Optional.empty(),
                Optional.empty(), Optional.empty()), settings());
        assertEquals("https://api.binance.com", other.address().toString());
    }

    /** What a stage answered. */
    private record Told(List<String> summary, JsonNode json, Path file) {}

    private interface Options {
        IngestRequest.Options apply(String base);
    }

    private static Options options(String source, int days, String interval, Optional<String> output) {
        return base -> new IngestRequest.Options(days, Optional.of(source), Optional.of(base), Optional.of(interval),
                output);
    }

    private Told ingest(Loopback from, String source, int days, String interval) {
        return ingest(from, options(source, days, interval, Optional.empty()));
    }

    private Told ingest(Loopback from, Options options) {
        dev.tidemark.pipeline.Answer answer = IngestStage.run(IngestRequest.of(options.apply(from.base()), settings()),
                new IngestStage.Manners(LIMITS, (time, ignored) -> {
                }, () -> 1), surroundings());
        return new Told(answer.summary(), answer.json(), Path.of(answer.json().path("file").asText()));
    }

    private VolatilityConfig settings() {
        try {
            Path file = Files.writeString(project.resolve("config.yaml"), config + "\n");
            return VolatilityConfig.read(Optional.of(file), warnings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Surroundings surroundings() {
        return new Surroundings(project, environment, () -> now, project, warnings::add, Progress.NONE, cancellation);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("data/raw"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
