package dev.tidemark.bars;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is mended in the cells of a table is counted, whichever way the table is read. */
final class CountedRepairsTest {
    @TempDir
    private Path spool;

    @Test
    void timesInAnotherUnitThanTheFirst() {
        String table = """
                time,close
                1735603200000,1.5
                1735689599000,1.6
                1735689600000000,1.7
                1735689660000000,1.8
                1735689720000000,1.9
                """;
        assertEquals(Map.of(Repair.MIXED_TIME_UNITS, 3L), repairs(table));
    }

    @Test
    void timesFinerThanAMillisecond() {
        String epoch = """
                time,close
                1735689600000000,1.7
                1735689660000123,1.8
                """;
        assertEquals(Map.of(Repair.TRUNCATED_TIMES, 1L), repairs(epoch));
        String text = """
                time,close
                2024-01-01 00:00:00.000,1.7
                2024-01-01 00:01:00.123456,1.8
                2024-01-01 00:02:00.123000,1.9
                """;
        assertEquals(Map.of(Repair.TRUNCATED_TIMES, 1L), repairs(text));
    }

    @Test
    void timesToTheMillisecondAreNoRepair() {
        assertEquals(Map.of(), repairs("time,close\n1735689600.5,1\n1735689660.250,2\n"));
        assertEquals(Map.of(), repairs("time,close\n1735689600000000000,1\n1735689660001000000,2\n"));
    }

    @Test
    void groupedThousandsAndSuffixes() {
        String table = """
                "Date","Price","Vol."
                "01/14/2024","1,102.00","45.67M"
                "01/15/2024","999.50","1.20K"
                "01/16/2024","1,000.25","2.00B"
                """;
        assertEquals(Map.of(Repair.THOUSANDS_SEPARATORS, 2L), repairs(table));
        assertEquals(Map.of(Repair.MAGNITUDE_SUFFIXES, 2L), repairs("Price;Open\n1.5K;2\n2M;3\n17;4\n"));
    }

    private Map<Repair, Long> repairs(String table) {
        var bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        try (BarInput input = BarInput.open(new Input.Stream(bytes, "t.csv"), ReadOptions.DETECT, 1, spool);
                BlockReader reader = input.read(true, Progress.NONE, Cancellation.NEVER)) {
            Optional<BarBlock> block = reader.next();
            while (block.isPresent()) {
                block = reader.next();
            }
            return input.report().repairs().counts();
        }
    }
}
