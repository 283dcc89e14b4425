package dev.tidemark.market;

import java.util.List;
import java.util.Optional;

import dev.tidemark.base.UnavailableFault;
import dev.tidemark.http.Content;
import dev.tidemark.http.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What markets answer, and the one sentence that each oddity gets. */
class AnswersTest {
    private static final String JSON = "application/json";

    @Test
    void numbersKeepTheirDigits() {
        assertEquals(new RawBar(60_000, "0.10", "12345678901234567890.123456789", "0.00000012", "8900", "1.50"),
                read("coinbase", "[[60, 1.2e-7, 12345678901234567890.123456789, 0.10, 8900, 1.50]]").getFirst());
        assertEquals(new RawBar(60_000, "1.00000000", "2", "0.5", "1.10", "0"),
                read("binance", "[[60000, \"1.00000000\", \"2\", \"5e-1\", \"1.10\", \"0\", 119999]]").getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "coinbase | [[60,1,2,3]] | bar 1 of the answer is a list of 4; expected [time, low, high, open, close, volume]",
            "coinbase | [[60,1,2,\"3\",4,5]] | the open of bar 1 of the answer is the text '3'; expected a number",
            "coinbase | [[60,1,2,3,null,5]] | the close of bar 1 of the answer is null; expected a number",
            "coinbase | [[60,1,2,3,1e9999,5]] | the close of bar 1 of the answer is '1E+9999'; expected a number of a sensible size",
            "coinbase | [[61,1,2,3,4,5]] | the time of bar 1 of the answer is '61'; expected a multiple of 60",
            "coinbase | [[\"60\",1,2,3,4,5]] | the time of bar 1 of the answer is the text '60'; expected a multiple of 60",
            "coinbase | {} | the answer is an object; expected a list of [time, low, high, open, close, volume]",
            "coinbase | {\"message\":\"NotFound\"} | it refuses: NotFound",
            "coinbase | 7 | the answer is '7'; expected a list of [time, low, high, open, close, volume]",
            "binance | [[60000,1,2,3,4,5]] | the open of bar 1 of the answer is '1'; expected a number in quotes",
            "binance | [[60000,\"1\",\"2\",\"x\",\"4\",\"5\"]] | the low of bar 1 of the answer is the text 'x'; expected a number in quotes",
            "binance | [[60000,\"1\",\"2\",\"3\",\"4\",\"5\"],7] | bar 2 of the answer is '7'; expected [time, open, high, low, close, volume, …]",
            "binance | {\"code\":-1121,\"msg\":\"Invalid symbol.\"} | it refuses: Invalid symbol. (code -1121)",
            "cryptocompare | {\"Response\":\"Error\",\"Message\":\"over the rate limit\",\"Data\":{}} | it refuses: over the rate limit",
            "cryptocompare | {\"Response\":\"Success\",\"Data\":[]} | the answer is missing; expected an object with Data.Data, a list of bars",
            "cryptocompare | {\"Data\":{\"Data\":[{\"time\":60,\"open\":1,\"low\":1,\"close\":1,\"volumefrom\":1}]}} | the high of bar 1 of the answer is missing; expected a number",
            "cryptocompare | {\"Data\":{\"Data\":[{\"time\":60,\"op | the answer is no JSON (line 1): '{\"Data\":{\"Data\":[{\"time\":60,\"op'; it may have been cut off",
            "cryptocompare | [] [] | the answer is no JSON (line 1): '[] []'; it may have been cut off",
            "cryptocompare | `` | the answer is empty; expected JSON"})
    void anOddAnswerGetsOneSentence(String name, String body, String sentence) {
        assertSays(name, 200, JSON, body, sentence);
    }

    @Test
    void aPageForPeopleIsNotTakenForBars() {
        assertSays("binance", 200, "text/html", "<html>", "the answer is of the type 'text/html'; expected JSON:"
                + " something else than binance seems to answer there");
    }

    @Test
    void aRefusalIsQuotedWhereItSaysWhy() {
        assertSays("binance", 400, JSON, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}",
                "HTTP 400 (bad request), and says: Invalid symbol. (code -1121)");
        assertSays("coinbase", 404, JSON, "{\"message\":\"NotFound\"}", "HTTP 404 (not found), and says: NotFound");
        assertSays("coinbase", 403, "text/html", "<html>", "HTTP 403 (forbidden)");
        assertSays("coinbase", 401, JSON, "{\"message\":\"" + "no\\n".repeat(200) + "\"}",
                "HTTP 401 (not authorized), and says: " + "no\\n".repeat(75) + "…");
    }

    private static void assertSays(String name, int status, String type, String body, String sentence) {
        UnavailableFault fault = assertThrows(UnavailableFault.class, () -> read(name, status, type, body));
        assertEquals("https://there/bars: " + sentence, fault.sentence());
    }

    private static List<RawBar> read(String name, String body) {
        return read(name, 200, JSON, body);
    }

    private static List<RawBar> read(String name, int status, String type, String body) {
        return new Answers(MarketSource.of(name, "BTC", "USD"), new Shape("https://there/bars", 60_000))
                .bars(new Outcome.Reply(status, Optional.of(type), Content.of(body), Optional.empty()));
    }
}
