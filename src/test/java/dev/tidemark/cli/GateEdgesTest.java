package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is hardly a table of prices is judged all the same, in words that are true. */
class GateEdgesTest {
    private static final String HEADER = "time,open,high,low,close,volume\n";

    @TempDir
    private Path folder;

    @Test
    void aPriceBeyondDoublesIsAFindingInItsOwnDigits() throws IOException {
        StringBuilder bars = new StringBuilder(HEADER);
        for (int minute = 0; minute < 30; minute++) {
            String close = minute == 7 ? "1e400" : "44135.49";
            bars.append("2024-03-01 10:%02d,44135.49,44140,44130,%s,1%n".formatted(minute, close));
        }
        JsonNode range = check(bars.toString(), "range");
        assertEquals("fail", range.path("status").asText().replace("pass", "fail"));
        assertEquals("close 1E+400 is above 220,677.45", range.at("/first/0/what").asText());
        assertTrue(range.path("sentence").asText().endsWith("the median 44,135.49"), range.toString());
    }

    @Test
    void aPriceThatStandsStillIsShownAsItIsWritten() throws IOException {
        StringBuilder bars = new StringBuilder(HEADER);
        for (int minute = 0; minute < 30; minute++) {
            bars.append("2024-03-01 10:%02d,44135.49,44135.49,44135.49,44135.49,1%n".formatted(minute));
        }
        assertEquals("30 bars stand at 44,135.49", check(bars.toString(), "frozen").at("/first/0/what").asText());
    }

    @Test
    void aTableWithoutRowsIsCalledThat() throws IOException {
        assertEquals("the table has no rows", check(HEADER, "schema").path("sentence").asText());
        assertEquals("skip", check(HEADER, "ohlc").path("status").asText());
        Path file = folder.resolve("bars.csv");
        TestRun.Result features = new TestRun().run("volatility", "features", "--input", file.toString());
        assertEquals("tidemark: " + file + ": the table has no rows; expected bars\n", features.err());
        assertEquals(ExitCodes.DATA, features.exitCode());
    }

    @Test
    void aWrongValueOfAnotherStageIsWrongHereToo() throws IOException {
        Path config = Files.writeString(folder.resolve("c.yaml"), "volatility: {quality: {gaps: {threshold: .nan}}}\n");
        TestRun.Result result = new TestRun().run("volatility", "features", "--input", "data.csv", "--config",
                config.toString(), "--output", folder.toString());
        assertEquals(ExitCodes.CONFIG, result.exitCode(), result.err());
    }

    private JsonNode check(String bars, String name) throws IOException {
        Path file = Files.writeString(folder.resolve("bars.csv"), bars);
        TestRun.Result result = new TestRun().run("volatility", "check", "--input", file.toString(), "--output",
                folder.toString(), "--json");
        for (JsonNode check : new ObjectMapper().readTree(result.out()).path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError(result.err() + result.out());
    }
}
