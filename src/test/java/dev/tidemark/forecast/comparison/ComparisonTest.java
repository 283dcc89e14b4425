package dev.tidemark.forecast.comparison;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.MadeSamples;
import dev.tidemark.forecast.Samples;
import dev.tidemark.forecast.Split;
import dev.tidemark.forecast.SplitSettings;
import dev.tidemark.forecast.Standing;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComparisonTest {
    private static final Samples SAMPLES = MadeSamples.generated(3, "5m", 1500);
    private static final Split SPLIT = Split.of(SAMPLES.labelled(), SAMPLES.horizon(), SplitSettings.DEFAULT);

    @Test
    void heldOutRowsAreTheTestPartWhenBothModelsLearnedFromTheSameData() {
        Comparison comparison = compare(end(SPLIT.validation().to() - 1), 1.1, Optional.of(1.2));
        assertEquals(SPLIT.test().from(), comparison.heldOut().rows().rows()[0]);
        assertEquals(SPLIT.test().size(), comparison.heldOut().rows().rows().length);
    }

    @Test
    void whatEitherModelHasSeenIsLeftOutTogetherWithTheHorizon() {
        int seen = SPLIT.test().from() + 40;
        int[] rows = compare(end(seen), 1.1, Optional.of(1.2)).heldOut().rows().rows();
        assertEquals(seen + SAMPLES.horizon() + 1, rows[0]);
        assertEquals(SPLIT.test().to() - 1, rows[rows.length - 1]);
    }

    @Test
    void aModelOfOlderDataMeetsTheWholeTestPart() {
        assertEquals(SPLIT.test().size(), compare(Instant.EPOCH, 1.1, Optional.of(1.2)).heldOut().rows().rows().length);
    }

    @Test
    void fewerThanThirtyRowsAreTooFew() {
        int seen = SPLIT.test().to() - 1 - SAMPLES.horizon() - HeldOut.LEAST;
        assertEquals(HeldOut.LEAST, compare(end(seen), 1.1, Optional.of(1.2)).heldOut().rows().rows().length);
        DataFault fault = assertThrows(DataFault.class, () -> compare(end(seen + 1), 1.1, Optional.of(1.2)));
        assertEquals("there are 29 rows with a target that no model has seen (their training and validation parts end"
                + " at " + end(seen + 1) + "), and 30 are needed; take in newer bars, or train the challenger with a"
                + " later test part", fault.sentence());
        assertThrows(DataFault.class, () -> compare(end(SAMPLES.rows() - 1), 1.1, Optional.of(1.2)));
    }

    @Test
    void whoIsCloserToWhatComesIsApprovedAndTheOtherWayRoundRejected() {
        Comparison better = compare(Instant.EPOCH, 1.1, Optional.of(1.2));
        assertTrue(better.isApproved(), better.verdict());
        assertEquals("approved: it passes every rule that is asked", better.verdict());
        Comparison worse = compare(Instant.EPOCH, 1.2, Optional.of(1.1));
        assertFalse(worse.isApproved());
        assertTrue(worse.verdict().matches("rejected: RMSE is not lower: .*; R² is below .*; QLIKE worsens: .*"),
                worse.verdict());
        assertTrue(better.standings().startsWith("the challenger beats flat, log_har ("), better.standings());
    }

    @Test
    void logHarAloneCanRejectWhatBeatsTheChampion() {
        Comparison comparison = Comparison.of(SAMPLES, SPLIT, Instant.EPOCH, times("challenger", 3),
                Optional.of(times("champion", 4)), List.of(times("log_har", 1.05)), RuleSettings.DEFAULT);
        assertEquals(List.of(Rule.LOG_HAR),
                comparison.rules().stream().filter(RuleResult::isAgainst).map(RuleResult::rule).toList());
        assertTrue(comparison.verdict().startsWith("rejected: log-HAR is better: QLIKE "), comparison.verdict());
        assertEquals(Standing.LOSES, comparison.rivals().getFirst().standing());
    }

    @Test
    void withoutAChampionTheFirstIsApprovedWhateverBeatsIt() {
        Comparison comparison = compare(Instant.EPOCH, 30, Optional.empty());
        assertTrue(comparison.isApproved());
        assertEquals("approved as the first: there is no champion yet that it could be held against",
                comparison.verdict());
        RuleResult only = comparison.rules().getFirst();
        assertFalse(only.isPassed() || only.isAsked());
        assertTrue(comparison.standings().startsWith("the challenger loses to flat, log_har ("),
                comparison.standings());
    }

    private static Instant end(int row) {
        return Instant.ofEpochMilli(SAMPLES.table().time(row));
    }

    private static Comparison compare(Instant seen, double challenger, Optional<Double> champion) {
        double[] flat = new double[SAMPLES.rows()];
        Arrays.fill(flat, 0.002);
        return Comparison.of(SAMPLES, SPLIT, seen, times("challenger", challenger),
                champion.map(factor -> times("champion", factor)),
                List.of(new Forecast("flat", "always the same", flat), times("log_har", 2)), RuleSettings.DEFAULT);
    }

    /** Who is off by a factor. */
    private static Forecast times(String name, double factor) {
        return new Forecast(name, "off by " + factor,
                Arrays.stream(SAMPLES.target()).map(target -> target * factor).toArray());
    }
}
