package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.http.Loopback;
import dev.tidemark.http.Loopback.Answer;
import dev.tidemark.market.FakeMarket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command as a user types it, against a server on this machine. */
class IngestCommandTest {
    private static final Instant NOW = Instant.parse("2026-02-26T12:50:30.500Z");

    @TempDir
    private Path folder;

    @Test
    void itSaysInTwoLinesWhatWasFetched() {
        try (Loopback server = new Loopback(new FakeMarket(NOW))) {
            TestRun.Result result = ingest(server, "coinbase");
            assertEquals("", result.err());
            assertEquals("coinbase: 288 new bars of BTC-USD at 5m, in 1 request\n" + folder
                    + "/BTC-5m-20260226T125030Z.csv: 288 bars, 2026-02-25T12:50:00Z to 2026-02-26T12:50:00Z, no gap\n",
                    result.out());
            assertEquals(ExitCodes.SUCCESS, result.exitCode());
        }
    }

    @Test
    void withJsonThereIsNothingElseOnStandardOutput() throws IOException {
        try (Loopback server = new Loopback(new FakeMarket(NOW))) {
            TestRun.Result result = ingest(server, "binance", "--json");
            JsonNode json = new ObjectMapper().readTree(result.out());
            assertEquals(288, json.path("rows").asInt());
            assertEquals(
                    "tidemark: warning: binance trades nothing for USD: the bars are those of BTCUSDT, paid in Tether\n",
                    result.err());
        }
    }

    @Test
    void aServerThatRefusesIsSomethingUnavailable() throws IOException {
        try (Loopback server = new Loopback(uri -> Answer.of(404, "{\"message\":\"NotFound\"}"))) {
            TestRun.Result result = ingest(server, "coinbase", "--json");
            assertEquals(ExitCodes.UNAVAILABLE, result.exitCode());
            String sentence = server.base() + "/products/BTC-USD/candles: HTTP 404 (not found), and says: NotFound";
            assertEquals("tidemark: " + sentence + "\n", result.err());
            assertEquals(sentence, new ObjectMapper().readTree(result.out()).path("error_message").asText());
        }
    }

    @Test
    void whatMakesNoSenseIsUsage() {
        TestRun.Result result = new TestRun().run("volatility", "ingest", "--base-url", "nowhere");
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().startsWith("tidemark: --base-url is 'nowhere'; expected an address such as"),
                result.err());
    }

    private TestRun.Result ingest(Loopback server, String source, String... more) {
        String[] args = {"volatility", "ingest", "--days", "1", "--source", source, "--base-url", server.base(),
                "--output",
                folder.toString()};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return new TestRun().run(all);
    }
}
