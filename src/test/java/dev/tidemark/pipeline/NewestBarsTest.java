package dev.tidemark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.Progress;
import dev.tidemark.config.ConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a stage takes when no input is named. */
class NewestBarsTest {
    private static final String BARS = """
            time,open,high,low,close,volume
            2024-03-01T10:00:00Z,1,1,1,1,1
            2024-03-01T10:05:00Z,1,2,1,2,1
            """;

    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource({"BTC, , BTC-1h-20240302T000000Z.csv", "BTC, 5m, BTC-5m-20240301T120000Z.csv",
            "BTC, 15m, BTC-5m-20240301T120000Z.csv", "ETH, , ETH-5m-20240401T000000Z.csv",
            "BTC, 2h, BTC-1h-20240302T000000Z.csv"})
    void itIsTheNewestOfTheSymbolOfWhichTheIntervalCanBeMade(String symbol, String interval, String expected)
            throws IOException {
        for (String name : new String[]{"BTC-5m-20240301T100000Z.csv", "BTC-5m-20240301T120000Z.csv",
                "BTC-1h-20240302T000000Z.csv", "ETH-5m-20240401T000000Z.csv", "BTC-notes.csv",
                ".BTC-5m-coinbase.part"}) {
            Files.writeString(raw().resolve(name), BARS);
        }
        String config = "{volatility: {symbol: " + symbol + (interval == null ? "" : ", interval: " + interval) + "}}";
        assertEquals(expected, load(config).path().orElseThrow().getFileName().toString());
    }

    @Test
    void withoutAnyTheSentenceSaysHowToComeByThem() {
        NoInputFault fault = assertThrows(NoInputFault.class, () -> load("{volatility: {interval: 1m}}"));
        assertTrue(fault.sentence().startsWith("no bars of BTC at 1m or finer are in data/raw; fetch some with"),
                fault.sentence());
    }

    @Test
    void theGateDoesNotAskHowOldBarsOfAFileAre() throws IOException {
        Path file = Files.writeString(project.resolve("bars.csv"), BARS);
        LocalIngest.run(file.toString(), InputStream.nullInputStream(), Optional.empty(), Optional.empty(),
                settings("{}"), surroundings());
        assertEquals("off", freshness());
        Path taken = load("{}").path().orElseThrow();
        Files.delete(RawPlace.metadata(taken));
        assertEquals("fail", freshness());
    }

    private String freshness() {
        Answer answer = CheckStage.check(Optional.empty(), InputStream.nullInputStream(), Optional.empty(),
                settings("{}"), surroundings());
        for (var check : answer.json().path("checks")) {
            if (check.path("name").asText().equals("freshness")) {
                return check.path("status").asText();
            }
        }
        throw new AssertionError(answer.json().toPrettyString());
    }

    private Path raw() throws IOException {
        return Files.createDirectories(project.resolve("data/raw"));
    }

    private BarSource load(String config) {
        return BarSource.load(Optional.empty(), InputStream.nullInputStream(), settings(config), surroundings());
    }

    private static VolatilityConfig settings(String config) {
        return VolatilityConfig.of(ConfigFile.parse(config, "config.yaml").root(), warning -> {
        });
    }

    private Surroundings surroundings() {
        Clock clock = Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);
        return new Surroundings(project, Map.of(), clock, project, warning -> {
        }, Progress.NONE,
                Cancellation.NEVER);
    }
}
