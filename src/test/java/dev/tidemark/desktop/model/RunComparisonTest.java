package dev.tidemark.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.desktop.model.RunComparison.Field;
import dev.tidemark.desktop.model.RunComparison.Mark;
import dev.tidemark.signal.SignalSummary;
import dev.tidemark.signal.SignalSummary.Warmup;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunComparisonTest {
    private static final RunRecord ONE = RunRecords.ONE;

    @Provide
    Arbitrary<RunRecord> runs() {
        return RunRecords.any();
    }

    @Property
    void aRunIsIdenticalToItselfWhateverItsNumberTimeAndLatency(@ForAll("runs") RunRecord run) {
        RunRecord again = new RunRecord(run.number() + 1, run.finished() + 5, run.input(), run.sha256(), run.settings(),
                run.summary(), run.rate(), run.latencyMillis() + 1);
        RunComparison comparison = RunComparison.of(run, again);
        assertTrue(comparison.isIdentical(), comparison.sentence());
        assertEquals("Identical: input, settings and results are the same.", comparison.sentence());
    }

    @Property
    void runsAreIdenticalExactlyWhenAllThatCountsIsEqual(@ForAll("runs") RunRecord left,
            @ForAll("runs") RunRecord right) {
        assertEquals(counting(left).equals(counting(right)), RunComparison.of(left, right).isIdentical());
    }

    @Property
    void exchangingTheRunsExchangesTheValuesAndNothingElse(@ForAll("runs") RunRecord left,
            @ForAll("runs") RunRecord right) {
        List<Field> exchanged = RunComparison.of(right, left).fields().stream()
                .map(field -> new Field(field.name(), /* left= */ field.right(), /* right= */ field.left(),
                        field.mark()))
                .toList();
        assertEquals(exchanged, RunComparison.of(left, right).fields());
    }

    @Property
    void whatIsMarkedDifferentReadsDifferent(@ForAll("runs") RunRecord left, @ForAll("runs") RunRecord right) {
        for (Field field : RunComparison.of(left, right).fields()) {
            assertTrue(field.mark() == Mark.NOT_COMPARED
                    || (field.mark() == Mark.SAME) == field.left().equals(field.right()), field.toString());
        }
    }

    @Example
    void eachFieldThatDiffersIsNamed() {
        RunRecord other = new RunRecord(2, 0, Path.of("other.csv"), "cd".repeat(32),
                new RunSettings(43, 21, "v2", Warmup.EXCLUDE, fileOrder()), new SignalSummary(1, 2, 3, 4, 5, 6),
                "0.5000", 5);
        RunComparison comparison = RunComparison.of(ONE, other);
        assertEquals(Set.of("Input", "SHA-256", "Seed", "Window", "Version", "Warm-up", "Reading", "Rows",
                "Rows with mean", "Signals", "Exact ties", "Crossings up", "Crossings down", "Value"),
                comparison.differences().stream().map(Field::name).collect(Collectors.toSet()));
        assertFalse(comparison.isIdentical());
        assertTrue(comparison.sentence().startsWith("14 fields differ: input, SHA-256, seed, window"),
                comparison.sentence());
    }

    @Example
    void oneDifferenceIsSaidInTheSingular() {
        RunRecord other = new RunRecord(2, 0, ONE.input(), ONE.sha256(), ONE.settings(), ONE.summary(), "0.5000", 127);
        assertEquals("1 field differs: value.", RunComparison.of(ONE, other).sentence());
    }

    @Example
    void latencyAndTimeAreShownButNotCompared() {
        List<Field> shown = RunComparison.of(ONE, ONE).fields().stream()
                .filter(field -> field.mark() == Mark.NOT_COMPARED).toList();
        assertEquals(List.of(new Field("Latency", "127 ms", "127 ms", Mark.NOT_COMPARED),
                new Field("Finished (UTC)", "2026-02-26 12:50:30", "2026-02-26 12:50:30", Mark.NOT_COMPARED)), shown);
    }

    private static ReadOptions fileOrder() {
        ReadOptions none = ReadOptions.DETECT;
        return new ReadOptions(none.columns(), none.delimiter(), none.decimal(), none.dates(), none.header(),
                none.encoding(), none.zone(), ReadOptions.Order.FILE);
    }

    private static List<Object> counting(RunRecord run) {
        return List.of(run.input(), run.sha256(), run.settings(), run.summary(), run.rate());
    }
}
