package dev.tidemark.market;

import java.time.Instant;
import java.util.List;

import dev.tidemark.bars.Interval;
import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarketSourceTest {
    private static final Interval HOUR = new Interval(3600);
    private static final Span SPAN = new Span(Instant.parse("2024-03-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2024-03-01T05:00:00Z").toEpochMilli());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cryptocompare | BTC/USD | /data/v2/histohour?fsym=BTC&tsym=USD&limit=4&toTs=1709265600",
            "binance | BTCUSDT | /api/v3/klines?symbol=BTCUSDT&interval=1h&startTime=1709251200000&endTime=1709269199999&limit=5",
            "coinbase | BTC-USD | /products/BTC-USD/candles?granularity=3600&start=2024-03-01T00:00:00Z&end=2024-03-01T04:00:00Z"})
    void eachSourceIsAskedInItsOwnWay(String name, String pair, String query) {
        MarketSource source = MarketSource.of(name, "btc", "usd");
        assertEquals(pair, source.pair());
        assertEquals(query, source.query(SPAN, HOUR));
    }

    @ParameterizedTest
    @CsvSource({"cryptocompare, 5m, 1m", "cryptocompare, 4h, 1h", "cryptocompare, 1d, 1d", "cryptocompare, 1h, 1h",
            "binance, 4h, 4h", "binance, 1s, 1s", "coinbase, 6h, 6h"})
    void whatIsAskedForGoesIntoWhatIsWanted(String name, String wanted, String unit) {
        assertEquals(unit, MarketSource.of(name, "BTC", "USD").unit(Interval.of(wanted).orElseThrow()).toString());
    }

    @ParameterizedTest
    @CsvSource({"cryptocompare, 30s", "cryptocompare, 7m", "cryptocompare, 2d", "binance, 7m", "coinbase, 4h"})
    void anIntervalThatASourceHasNotIsRefusedWithThoseThatItHas(String name, String interval) {
        UsageFault fault = assertThrows(UsageFault.class,
                () -> MarketSource.of(name, "BTC", "USD").unit(Interval.of(interval).orElseThrow()));
        assertTrue(fault.sentence().startsWith(name + " has no bars of " + interval + "; expected "), fault.sentence());
    }

    @Test
    void onlyWhereThePairIsNotQuiteWhatWasAskedIsThereARemark() {
        assertEquals("binance trades nothing for USD: the bars are those of BTCUSDT, paid in Tether",
                MarketSource.of("binance", "BTC", "USD").remark().orElseThrow());
        assertTrue(MarketSource.of("binance", "BTC", "EUR").remark().isEmpty());
        assertEquals("BTCEUR", MarketSource.of("binance", "BTC", "EUR").pair());
    }

    @Test
    void barsArePutTogetherExactly() {
        List<RawBar> minutes = List.of(new RawBar(300_000, "10.10", "10.2", "9", "10", "0.1"),
                new RawBar(360_000, "10", "11.0", "8.5", "9.5", "0.2"), new RawBar(600_000, "1", "1", "1", "1", "1"));
        Regrouping regrouping = Regrouping.of(minutes, Interval.MINUTE, new Interval(300));
        assertEquals(List.of(new RawBar(300_000, "10.10", "11.0", "8.5", "9.5", "0.3"),
                new RawBar(600_000, "1", "1", "1", "1", "1")), regrouping.bars());
        assertEquals(2, regrouping.partial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.binance.com", "ftp://there", "https://there?key=1", "https://me:secret@there",
            "https://the re", "https:///path"})
    void whatCannotBeAskedIsNoAddress(String text) {
        assertTrue(MarketAddress.of(text).isEmpty());
    }

    @Test
    void anAddressMayHaveAPathAndIsPrivateOverHttpsOrOnThisMachine() {
        MarketAddress address = MarketAddress.of("https://there/market//").orElseThrow();
        assertEquals("https://there/market/x?y=1", address.with("/x?y=1").toString());
        assertTrue(address.isPrivate());
        assertTrue(MarketAddress.of("http://127.0.0.1:80").orElseThrow().isPrivate());
        assertFalse(MarketAddress.of("http://there").orElseThrow().isPrivate());
    }
}
