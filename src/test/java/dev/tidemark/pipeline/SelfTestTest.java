package dev.tidemark.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.GateFault;
import dev.tidemark.features.Feature;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.Price;
import dev.tidemark.features.Recipe;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SelfTestTest {
    private static final int ROWS = 5000;
    private static final long SEED = 42;
    private static final RegularBars BARS = bars();

    @Test
    void honestFeaturesPass() {
        SelfTest test = test(FeatureSet.extended(BARS.interval()));
        assertEquals(Optional.empty(), test.found());
        assertTrue(test.sentence().startsWith("passed: no feature looks ahead; 246 beginnings recomputed, "),
                test::sentence);
        assertTrue(test.json().get("passed").booleanValue());
    }

    @Test
    void aPeekOfOneBarIsFoundWhereverItIsTaken() {
        // It cheats in one bar of each hour only, so that few beginnings of the whole file would show it.
        Recipe cheat = (columns, out) -> {
            double[] closes = columns.of(Price.CLOSE);
            long[] times = columns.times();
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    boolean isCheating = times[i] / 300_000 % 12 == 7 && i + 1 < closes.length;
                    out[i] = closes[isCheating ? i + 1 : i];
                }
            };
        };
        SelfTest test = test(FeatureSet.standard().with(List.of(feature(cheat))));
        assertEquals("peek", test.found().orElseThrow().feature());
        assertTrue(test.sentence().startsWith("feature 'peek' looks ahead: at 2024-01-"), test::sentence);
        assertTrue(test.sentence().contains(" when the bars end 0 bars later, and "), test::sentence);
    }

    @Test
    void whatIsMeasuredOverTheWholeFileIsFound() {
        Recipe cheat = (columns, out) -> {
            double[] closes = columns.of(Price.CLOSE);
            double most = Arrays.stream(closes).max().orElse(1);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    out[i] = closes[i] / most;
                }
            };
        };
        SelfTest test = test(FeatureSet.standard().with(List.of(feature(cheat))));
        assertEquals(0, test.found().orElseThrow().bar());
        assertEquals("peek", test.json().at("/look_ahead/feature").textValue());
    }

    @Test
    void aFeatureThatLooksAheadFailsTheGate() {
        Recipe cheat = (columns, out) -> {
            double count = columns.times().length;
            return (from, to) -> Arrays.fill(out, from, to, count);
        };
        Answer answer = test(FeatureSet.standard().with(List.of(feature(cheat)))).failure();
        GateFault fault = assertInstanceOf(GateFault.class, answer.fault().orElseThrow());
        assertTrue(
                fault.sentence().startsWith(
                        "the self-test failed: feature 'peek' looks ahead: at 2024-01-01T00:00:00Z it is 2500.0"
                                + " when the bars end 2499 bars later, and 5000.0 when more are known"),
                fault::sentence);
        assertEquals(1, answer.summary().size());
        assertEquals(false, answer.json().at("/self_test/passed").booleanValue());
    }

    @Test
    void fewBarsAreTestedTooAndNoneAreNoFault() {
        for (int rows : new int[]{0, 1, 2, 60}) {
            SelfTest test = SelfTest.of(FeatureSet.standard(), BARS.prefix(rows), SEED, 1, Cancellation.NEVER);
            assertEquals(Optional.empty(), test.found());
        }
    }

    @Test
    void itCanBeCancelled() {
        assertThrows(CancelledFault.class, () -> SelfTest.of(FeatureSet.standard(), BARS, SEED, 1, () -> true));
    }

    private static SelfTest test(FeatureSet set) {
        return SelfTest.of(set, BARS, SEED, 2, Cancellation.NEVER);
    }

    private static Feature feature(Recipe recipe) {
        return new Feature("peek", "what it must not know", "1", 1, 0, recipe);
    }

    private static RegularBars bars() {
        long[] times = new long[ROWS];
        double[][] columns = new double[5][ROWS];
        for (int i = 0; i < ROWS; i++) {
            times[i] = 1_704_067_200_000L + i * 300_000L;
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = 100 + Math.sin(i * 0.7) + Math.cos(i * i * 0.01) + (c == 1 ? 3 : c == 2 ? -3 : 0);
            }
        }
        return RegularBars.of(Interval.of("5m").orElseThrow(), times, columns);
    }
}
