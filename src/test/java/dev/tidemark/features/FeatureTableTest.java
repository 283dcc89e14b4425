package dev.tidemark.features;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.table.Table;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeatureTableTest {
    private static final int WARM_UP = 288;
    private static final FeatureSet STANDARD = FeatureSet.standard();

    @Test
    void theWarmUpGetsNoRows() {
        RegularBars bars = MadeBars.sample(1, "5m", 400);
        FeatureTable features = FeatureTable.of(STANDARD, bars, 12, 1);
        assertEquals(112, features.table().rows());
        assertEquals(new Dropped(0, WARM_UP, Map.of()), features.dropped());
        assertEquals(bars.times()[WARM_UP], features.table().time(0));
        assertEquals(bars.closes()[WARM_UP - 1], features.table().column("price_lag_1")[0]);
    }

    @Test
    void theTargetIsTheVolatilitySoManyBarsLater() {
        RegularBars bars = MadeBars.sample(1, "5m", 400);
        Table table = FeatureTable.of(STANDARD, bars, 7, 1).table();
        double[] volatility = table.column("volatility_1h");
        double[] target = table.column(FeatureTable.TARGET);
        double[] norm = table.column(FeatureTable.TARGET_NORM);
        for (int row = 0; row + 7 < table.rows(); row++) {
            assertEquals(volatility[row + 7], target[row]);
            assertEquals(volatility[row + 7] / bars.closes()[WARM_UP + row], norm[row]);
        }
    }

    @Test
    void rowsThatLackOnlyTheTargetAreKept() {
        FeatureTable features = FeatureTable.of(STANDARD, MadeBars.sample(1, "5m", 400), 7, 1);
        assertEquals(7, features.withoutTarget());
        assertTrue(Arrays.stream(features.table().range(105, 112).column(FeatureTable.TARGET)).allMatch(Double::isNaN));
        assertEquals(List.of(FeatureTable.TARGET, FeatureTable.TARGET_NORM), features.table().names().subList(36, 38));
    }

    @Test
    void aHorizonBeyondTheFileLeavesEveryRowWithoutTarget() {
        assertEquals(112, FeatureTable.of(STANDARD, MadeBars.sample(1, "5m", 400), 100_000, 1).withoutTarget());
    }

    @Test
    void aBarWithoutACloseIsAGapToEveryWindow() {
        RegularBars bars = MadeBars.sample(2, "5m", 420);
        double[] closes = bars.closes().clone();
        closes[0] = Double.NaN;
        closes[350] = Double.NaN;
        closes[351] = Double.POSITIVE_INFINITY;
        FeatureTable features = FeatureTable.of(STANDARD, withCloses(bars, closes), 12, 1);
        assertEquals(new Dropped(3, WARM_UP, Map.of()), features.dropped());
        int[] left = IntStream.range(0, 420).filter(bar -> Double.isFinite(closes[bar])).toArray();
        RegularBars without = withCloses(bars, closes).closed();
        assertArrayEquals(Arrays.stream(left).mapToDouble(bar -> closes[bar]).toArray(), without.closes());
        Table expected = FeatureTable.of(STANDARD, without, 12, 1).table();
        assertArrayEquals(expected.times(), features.table().times());
        assertArrayEquals(expected.column("volatility_4h"), features.table().column("volatility_4h"));
    }

    @Test
    void aRowWithAnUndefinedFeatureIsDroppedByItsCauseAndTheOthersStay() {
        double[] closes = MadeBars.sample(4, "5m", 600).closes().clone();
        Arrays.fill(closes, 400, 420, closes[400]);
        closes[500] = 0;
        RegularBars bars = MadeBars.ofCloses(closes);
        FeatureTable features = FeatureTable.of(STANDARD, bars, 12, 1);
        Map<String, Integer> undefined = features.dropped().undefined();
        // 14 changes of zero end at the bars from 414 to 419.
        assertEquals(6, undefined.get("rsi"));
        // Over a close of zero: the returns after 1, 3, 6, 12 and 48 bars, and the ranges of five bars that the first two do not name.
        assertEquals(1, undefined.get("price_return_5m"));
        assertEquals(1, undefined.get("price_return_15m"));
        assertEquals(1, undefined.get("price_return_4h"));
        assertEquals(3, undefined.get("hl_range_5m"));
        Table table = features.table();
        assertEquals(600, table.rows() + features.dropped().total());
        double[] lag = table.column("price_lag_12");
        for (int row = 0; row < table.rows(); row++) {
            int bar = (int) ((table.time(row) - MadeBars.START) / 300_000);
            assertEquals(closes[bar - 12], lag[row]);
        }
    }

    @Test
    void aTargetThatIsNoNumberIsMissing() {
        double[] closes = MadeBars.sample(4, "5m", 600).closes().clone();
        closes[500] = 1e200;
        FeatureTable features = FeatureTable.of(STANDARD, MadeBars.ofCloses(closes), 12, 1);
        double[] target = features.table().column(FeatureTable.TARGET);
        int row = Arrays.binarySearch(features.table().times(), MadeBars.START + 488 * 300_000L);
        assertTrue(Double.isFinite(target[row - 1]));
        assertTrue(Double.isNaN(target[row]));
        assertEquals(12 + 12, features.withoutTarget());
    }

    @Test
    void fewBarsGiveNoRows() {
        FeatureTable features = FeatureTable.of(STANDARD, MadeBars.sample(1, "5m", 100), 12, 1);
        assertEquals(0, features.table().rows());
        assertEquals(new Dropped(0, 100, Map.of()), features.dropped());
    }

    @Test
    void aSetWithoutTheVolatilityHasTheTargetAllTheSame() {
        RegularBars bars = MadeBars.sample(1, "5m", 400);
        FeatureSet one = new FeatureSet("one", STANDARD.features().subList(0, 6));
        assertArrayEquals(FeatureTable.of(STANDARD, bars, 12, 1).table().column(FeatureTable.TARGET),
                FeatureTable.of(one, bars, 12, 1).table().column(FeatureTable.TARGET));
    }

    @Test
    void theBarsStayAsTheyAre() {
        RegularBars bars = MadeBars.sample(1, "1m", 900);
        double[] closes = bars.closes().clone();
        long[] times = bars.times().clone();
        FeatureTable features = FeatureTable.of(STANDARD, bars, 12, 2);
        assertArrayEquals(closes, bars.closes());
        assertArrayEquals(times, bars.times());
        assertEquals(900, features.dropped().total() + features.table().rows());
    }

    private static RegularBars withCloses(RegularBars bars, double[] closes) {
        return RegularBars.of(bars.interval(), bars.times(), bars.opens(), bars.highs(), bars.lows(), closes,
                bars.volumes());
    }
}
