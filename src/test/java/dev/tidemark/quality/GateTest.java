package dev.tidemark.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.tidemark.quality.CheckResult.Status;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GateTest {
    private static final String HEADER = "timestamp,open,high,low,close,volume";

    @Test
    void aGoodTablePassesEveryCheck() {
        Verdict verdict = judge(HEADER, "2024-01-02 00:00,1,3,1,2,5", "2024-01-02 01:00,2,4,2,3,5",
                "2024-01-02 02:00,3,3,2,2,0", "2024-01-02 03:00,2,5,2,4,1", "2024-01-02 04:00,4,4,1,3,1");
        assertTrue(verdict.isPassed());
        for (CheckResult result : verdict.results()) {
            assertEquals(Status.PASS, result.status(), result.toString());
        }
        assertEquals(List.of(CheckKind.values()), verdict.results().stream().map(CheckResult::kind).toList());
    }

    @Test
    void aShareOfNullsIsThatOfTheWorstColumn() {
        Measure nulls = measure(CheckKind.NULLS, HEADER, "2024-01-02 00:00,1,3,1,2,5", "2024-01-02 01:00,2,4,2,,",
                ",3,3,2,2,", "2024-01-02 03:00,2,5,2,4,1");
        assertEquals(0.5, nulls.figure());
        assertEquals(List.of(new Offence(2, 3, "2024-01-02 01:00:00", "no close, volume"),
                new Offence(3, 4, "", "no time, volume")), nulls.first());
    }

    @Test
    void nullsMustBeBelowTheirThresholdAndNotAtIt() {
        NullsCheck check = new NullsCheck();
        assertFalse(check.isPassed(0.01, 0.01));
        assertTrue(check.isPassed(0.0099, 0.01));
        assertTrue(check.isPassed(0, 0));
        assertTrue(new DuplicatesCheck().isPassed(0.001, 0.001));
        assertFalse(new DuplicatesCheck().isPassed(0.0011, 0.001));
    }

    @Test
    void theLastBarMayBeADayOld() {
        assertEquals(Status.PASS, result(CheckKind.FRESHNESS, HEADER, "2024-01-02 00:00,1,3,1,2,5").status());
        assertEquals(Status.FAIL, result(CheckKind.FRESHNESS, HEADER, "2024-01-01 23:59,1,3,1,2,5").status());
        assertEquals(26, measure(CheckKind.FRESHNESS, HEADER, "2024-01-01 22:00,1,3,1,2,5").figure());
        Measure ahead = measure(CheckKind.FRESHNESS, HEADER, "2024-01-04 12:00,1,3,1,2,5");
        assertEquals("the last bar lies 36 hours ahead", ahead.sentence());
        assertEquals(0, ahead.figure());
    }

    @Test
    void aTimeThatCameBeforeIsADuplicateWhereverItStands() {
        Measure duplicates = measure(CheckKind.DUPLICATES, HEADER, "2024-01-02 00:00,1,3,1,2,5",
                "2024-01-02 01:00,2,4,2,3,5", "2024-01-02 00:00,1,3,1,2,5", "2024-01-02 02:00,2,5,2,4,1",
                "2024-01-02 01:00,2,4,2,3,6");
        assertEquals(0.4, duplicates.figure());
        assertEquals(List.of(new Offence(3, 4, "2024-01-02 00:00:00", "same time as line 2, same values"),
                new Offence(5, 6, "2024-01-02 01:00:00", "same time as line 3, other values")), duplicates.first());
    }

    @Test
    void highsAndLowsEncloseTheOtherPrices() {
        Measure ohlc = measure(CheckKind.OHLC, HEADER, "2024-01-02 00:00,1,2,3,2,5", "2024-01-02 01:00,2,4,2,5,5",
                "2024-01-02 02:00,9,8,2,3,0", "2024-01-02 03:00,2,5,3,4,1", "2024-01-02 04:00,2,5,2,1,1",
                "2024-01-02 05:00,,5,2,3,1");
        assertEquals(5.0 / 6, ohlc.figure());
        assertEquals(
                List.of("high below low", "high below close", "high below open", "low above open", "low above close"),
                ohlc.first().stream().map(offence -> offence.what().replaceFirst(" \\(.*", "")).toList());
    }

    @Test
    void barsThatAreMissingAreCountedByTheInterval() {
        Measure gaps = measure(CheckKind.GAPS, HEADER, "2024-01-02 00:00,1,3,1,2,5", "2024-01-02 01:00,1,3,1,2,5",
                "2024-01-02 02:00,1,3,1,2,5", "2024-01-02 06:00,1,3,1,2,5", "2024-01-02 05:00,1,3,1,2,5");
        assertEquals(2.0 / 7, gaps.figure());
        assertEquals(List.of(new Offence(5, 6, "2024-01-02 05:00:00", "2 bars missing since 2024-01-02 02:00:00")),
                gaps.first());
    }

    @Test
    void aPriceIsFrozenWhileItsBarsAreFlat() {
        String[] lines = IntStream.range(0, 20).mapToObj(i -> 1_700_000_000 + 60 * i + ",7,7,7,7,1")
                .toArray(String[]::new);
        lines[0] = HEADER;
        assertEquals(19, measure(CheckKind.FROZEN, lines).figure());
        assertEquals(Status.WARN, result(CheckKind.FROZEN, lines).status());
        lines[5] = lines[5].replace(",7,7,7,7", ",7,8,6,7");
        assertEquals(15, measure(CheckKind.FROZEN, lines).figure());
    }

    @Test
    void aSpikeIsABarThatLeavesBothNeighbours() {
        String[] lines = IntStream.range(0, 200)
                .mapToObj(i -> 1_700_000_000 + 60 * i + ",,,," + (1000 + i % 7 + (i > 150 ? 400 : 0)) + ",1")
                .toArray(String[]::new);
        lines[0] = HEADER;
        assertEquals(0, measure(CheckKind.SPIKES, lines).count(), "a step that stays is none");
        lines[100] = lines[100].replaceAll(",,,,1\\d*", ",,,,1300");
        Measure spikes = measure(CheckKind.SPIKES, lines);
        assertEquals(1, spikes.count());
        assertEquals(101, spikes.first().getFirst().line());
    }

    @Test
    void aTableThatLacksColumnsFailsAtThemAlone() {
        Verdict verdict = judge("close", "1", "2", "3");
        assertEquals(List.of(CheckKind.SCHEMA), verdict.with(Status.FAIL).stream().map(CheckResult::kind).toList());
        assertEquals("no column for time, open, high, low, volume", verdict.of(CheckKind.SCHEMA).sentence());
        assertEquals(7, verdict.with(Status.SKIP).size());
    }

    @Test
    void cellsThatAreNoNumbersBreakTheSchema() {
        CheckResult schema = result(CheckKind.SCHEMA, HEADER, "2024-01-02 00:00,1,3,1,2,5",
                "2024-01-02 01:00,x,4,2,3,5");
        assertEquals("cells that are no numbers in open (1)", schema.sentence());
        assertEquals(Status.FAIL, schema.status());
    }

    @Test
    void aTableOfNoRowsIsJudged() {
        assertEquals(List.of(CheckKind.SCHEMA),
                judge(HEADER).with(Status.FAIL).stream().map(CheckResult::kind).toList());
    }

    @Test
    void whatIsOffIsNotLookedAt() {
        GateSettings settings = GateSettings.standard().without(CheckKind.SCHEMA);
        CheckResult result = Gate.judge(Csv.table("close", "1"), settings).of(CheckKind.SCHEMA);
        assertEquals(Status.OFF, result.status());
        assertEquals(Optional.empty(), result.measure());
    }

    @Test
    void onlySoManyRowsAreListedAndAllAreCounted() {
        GateSettings settings = new GateSettings(Map.of(), GateSettings.standard().columns(), 2);
        String[] lines = IntStream.range(0, 500).mapToObj(i -> 1_700_000_000 + 60 * i + ",1,1,1,1,-1")
                .toArray(String[]::new);
        lines[0] = HEADER;
        Measure volume = Gate.judge(Csv.table(lines), settings).of(CheckKind.VOLUME).measure().orElseThrow();
        assertEquals(499, volume.count());
        assertEquals(2, volume.first().size());
        assertEquals(499, IntStream.of(volume.density()).sum());
    }

    private static Verdict judge(String... lines) {
        return Gate.judge(Csv.table(lines), GateSettings.standard());
    }

    private static CheckResult result(CheckKind kind, String... lines) {
        return judge(lines).of(kind);
    }

    private static Measure measure(CheckKind kind, String... lines) {
        return result(kind, lines).measure().orElseThrow();
    }
}
