package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bars of a file, taken in as if they had been fetched. */
class IngestFileTest {
    private static final String BARS = """
            time;open;high;low;close;volume
            2024-03-01 10:58;1,5;1,75;1,25;1,5;10
            2024-03-01 10:59;1,5;1,5;1;1,25;0,5
            2024-03-01 11:00;1,25;2;1,25;1,75;1
            2024-03-01 11:00;1,25;2;1,25;1,75;1
            2024-03-01 11:02;1,75;1,75;1,5;;2
            2024-03-01 11:05;1,5;1,5;1,5;1,5;4
            """;

    @TempDir
    private Path folder;

    @Test
    void theyStandAtTheIntervalInAFileNamedForThem() throws IOException {
        TestRun.Result result = ingest(BARS, "--interval", "2m");
        assertEquals("", result.err());
        assertEquals(List.of("BTC-2m-20260226T125030Z.csv", "BTC-2m-20260226T125030Z.json"),
                RunFolder.names(folder.resolve("raw")));
        assertEquals("""
                time,open,high,low,close,volume
                2024-03-01T10:58:00Z,1.5,1.75,1,1.25,10.5
                2024-03-01T11:00:00Z,1.25,2,1.25,1.75,1
                2024-03-01T11:02:00Z,1.75,1.75,1.5,,2
                2024-03-01T11:04:00Z,1.5,1.5,1.5,1.5,4
                """, Files.readString(folder.resolve("raw/BTC-2m-20260226T125030Z.csv")));
        assertTrue(result.out().contains("6 rows of 1m; 1 repeated"), result::out);
        assertTrue(result.out().contains("4 bars of 2m; 3 put together of fewer bars than there should be"),
                result::out);
    }

    @Test
    void theMetadataSayWhereTheyAreFromAndWhatIsOddAboutThem() throws IOException {
        ingest(BARS);
        JsonNode metadata = new ObjectMapper()
                .readTree(folder.resolve("raw/BTC-1m-20260226T125030Z.json").toFile());
        assertEquals("file", metadata.path("source").asText());
        assertEquals(5, metadata.path("rows").asInt());
        assertEquals(1, metadata.path("repeated").asInt());
        assertEquals(3, metadata.at("/gaps/missing_bars").asInt());
        assertEquals("2024-03-01T11:01:00Z", metadata.at("/gaps/first/0/from").asText());
        assertEquals("2024-03-01T11:06:00Z", metadata.at("/span/to").asText());
        assertEquals(64, metadata.path("sha256").asText().length());
    }

    @Test
    void whatFollowsReadsThemAsItReadsTheFile() throws IOException {
        Path sample = folder.resolve("bars.csv");
        new TestRun().run("sample", "--rows", "900", "--interval", "5m", "--output", sample.toString());
        new TestRun().run("volatility", "ingest", "--input", sample.toString(), "--output", folder + "/b.csv");
        for (String name : List.of("bars", "b")) {
            assertEquals(0, new TestRun().run("volatility", "features", "--input", folder + "/" + name + ".csv",
                    "--output", folder.resolve("of-" + name).toString()).exitCode());
        }
        assertEquals(Files.readString(folder.resolve("of-bars/BTC-5m-features.csv")),
                Files.readString(folder.resolve("of-b/BTC-5m-features.csv")));
    }

    @Test
    void aBarThatIsStillOpenIsLeftOutAndSaid() throws IOException {
        TestRun.Result result = ingest("time,close\n2026-02-26T12:49:00Z,1\n2026-02-26T12:50:00Z,2\n");
        assertTrue(result.err().contains("1 bar that had not ended by 2026-02-26T12:50:30.500Z left out"), result::err);
        assertEquals(2, Files.readAllLines(folder.resolve("raw/BTC-1m-20260226T125030Z.csv")).size());
    }

    @Test
    void barsOfTheFutureAreADataFault() throws IOException {
        TestRun.Result result = ingest("time,close\n2027-02-26T12:49:00Z,1\n2027-02-26T12:50:00Z,2\n");
        assertEquals(ExitCodes.DATA, result.exitCode());
    }

    @Test
    void theFileItselfIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("bars.csv"), BARS);
        TestRun.Result result = new TestRun().run("volatility", "ingest", "--input", file.toString(), "--output",
                file.toString());
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertEquals(BARS, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--days 3", "--source binance", "--base-url http://localhost"})
    void whatIsForAMarketMakesNoSenseWithAFile(String option) throws IOException {
        TestRun.Result result = ingest(BARS, option.split(" ", -1));
        assertEquals(ExitCodes.USAGE, result.exitCode());
        assertTrue(result.err().contains("--input names a file, and --"), result::err);
        assertFalse(Files.exists(folder.resolve("raw")));
    }

    private TestRun.Result ingest(String bars, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("bars.csv"), bars);
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[]{"volatility", "ingest", "--input", file.toString(), "--output", folder + "/raw/"},
                0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return new TestRun().run(all);
    }
}
