package dev.tidemark.features;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.tidemark.bars.RegularBars;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No feature of any set knows what comes after its bar, and one that does is found out. */
class LookAheadTest {
    private static final RegularBars BARS = MadeBars.sample(11, "5m", 9000);
    private static final FeatureSet EXTENDED = FeatureSet.extended(MadeBars.FIVE_MINUTES);
    private static final double[][] WHOLE = EXTENDED.compute(BARS, 1);

    @Property(tries = 40)
    void theFeaturesOfTheFirstBarsAreThoseOfAllBitByBit(@ForAll @IntRange(min = 0, max = 9000) int known) {
        assertEquals(Optional.empty(), LookAhead.find(EXTENDED, BARS, WHOLE, known, 1));
    }

    @Test
    void everyBeginningOfFewBarsIsSo() {
        RegularBars few = MadeBars.sample(5, "5m", 340);
        FeatureSet set = FeatureSet.standard();
        double[][] whole = set.compute(few, 1);
        for (int known = 0; known <= few.size(); known++) {
            assertEquals(Optional.empty(), LookAhead.find(set, few, whole, known, 1));
        }
    }

    @Property(tries = 10)
    void aTableOfTheFirstBarsIsTheBeginningOfTheTable(@ForAll @IntRange(min = 300, max = 1500) int known) {
        RegularBars bars = MadeBars.sample(6, "1m", 1500);
        FeatureTable all = FeatureTable.of(FeatureSet.standard(), bars, 12, 1);
        FeatureTable first = FeatureTable.of(FeatureSet.standard(), bars.prefix(known), 12, 1);
        assertArrayStart(first.table().times(), all.table().times());
        for (String name : FeatureSet.standard().names()) {
            double[] column = first.table().column(name);
            assertEquals(-1, Arrays.mismatch(column, Arrays.copyOf(all.table().column(name), column.length)), name);
        }
    }

    private static void assertArrayStart(long[] start, long[] whole) {
        assertEquals(-1, Arrays.mismatch(start, Arrays.copyOf(whole, start.length)));
    }

    @Test
    void aFeatureThatLooksOneBarAheadIsFound() {
        LookAhead found = cheat((columns, out) -> {
            double[] closes = columns.of(Price.CLOSE);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    out[i] = i + 1 < closes.length ? closes[i + 1] : Double.NaN;
                }
            };
        }, 700);
        assertEquals(699, found.bar());
        assertEquals(BARS.times()[699], found.time());
        assertEquals(700, found.known());
        assertTrue(Double.isNaN(found.then()));
        assertEquals(BARS.closes()[700], found.now());
    }

    @Test
    void aFeatureThatKnowsTheMeanOfTheWholeFileIsFound() {
        LookAhead found = cheat((columns, out) -> {
            double[] closes = columns.of(Price.CLOSE);
            double mean = Arrays.stream(closes).average().orElse(0);
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    out[i] = closes[i] / mean;
                }
            };
        }, 8999);
        assertEquals(0, found.bar());
    }

    @Test
    void aFeatureMadeOfOneThatLooksAheadIsFound() {
        Recipe ahead = (columns, out) -> {
            double[] volumes = columns.of(Price.VOLUME);
            return (from, to) -> Arrays.setAll(out, i -> i + 5 < volumes.length ? volumes[i + 5] : 0);
        };
        assertEquals(6, cheat(new Lag(ahead, 1), 10).bar());
    }

    private static LookAhead cheat(Recipe recipe, int known) {
        FeatureSet set = FeatureSet.standard().with(List.of(new Feature("cheat", "later", "1", 1, 0, recipe)));
        LookAhead found = LookAhead.find(set, BARS, set.compute(BARS, 1), known, 1).orElseThrow();
        assertEquals("cheat", found.feature());
        return found;
    }
}
