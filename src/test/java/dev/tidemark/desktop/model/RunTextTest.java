package dev.tidemark.desktop.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.batch.RunSettings;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RunTextTest {
    private static final RunRecord ONE = RunRecords.ONE;

    @Test
    void aRunIsALineUnderTheHeader() {
        Map<String, String> cells = cells(RunText.table(List.of(ONE)));
        assertEquals("1", cells.get("run"));
        assertEquals("2026-02-26T12:50:30.500Z", cells.get("finished"));
        assertEquals(ONE.input().toString(), cells.get("input"));
        assertEquals(ONE.sha256(), cells.get("sha256"));
        assertEquals("20", cells.get("window"));
        assertEquals("zero", cells.get("warmup"));
        assertEquals("10000", cells.get("rows"));
        assertEquals("0.4990", cells.get("value"));
        assertEquals("700", cells.get("crossings_up"));
        assertEquals("127", cells.get("latency_ms"));
        assertEquals(17, cells.size());
    }

    @Test
    void everyRunHasItsLine() {
        assertEquals(3, RunText.table(List.of(ONE, ONE)).lines().count());
    }

    @Test
    void aTabInTheVersionDoesNotShiftCells() {
        RunSettings odd = new RunSettings(1, 2, "a\tb\nc", ONE.settings().warmup(), ONE.settings().reading());
        RunRecord run = new RunRecord(1, 0, ONE.input(), ONE.sha256(), odd, ONE.summary(), ONE.rate(), 0);
        assertEquals("a b c", cells(RunText.table(List.of(run))).get("version"));
    }

    private static Map<String, String> cells(String table) {
        List<List<String>> lines = table.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < lines.get(1).size(); i++) {
            cells.put(lines.getFirst().get(i), lines.get(1).get(i));
        }
        return cells;
    }
}
