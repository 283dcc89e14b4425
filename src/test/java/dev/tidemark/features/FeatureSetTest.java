package dev.tidemark.features;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.RegularBars;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeatureSetTest {
    private static final List<String> NAMES = List.of("price_return_5m", "price_return_15m", "price_return_30m",
            "price_return_1h", "price_return_4h", "price_return_24h", "price_to_ma5", "price_to_ma12", "price_to_ma48",
            "macd", "macd_signal", "volatility_5m", "volatility_30m", "volatility_1h", "volatility_4h", "cv_1h",
            "cv_4h",
            "hl_range_5m", "hl_range_1h", "roc_12", "roc_48", "rsi", "price_accel", "hour_sin", "hour_cos", "dow_sin",
            "dow_cos", "is_weekend", "price_lag_1", "price_lag_2", "price_lag_3", "price_lag_6", "price_lag_12",
            "volatility_lag_1", "volatility_lag_2", "volatility_lag_3");

    private static final RegularBars BARS = MadeBars.sample(3, "5m", 9000);

    @Test
    void theStandardSetIsThese36() {
        assertEquals(NAMES, FeatureSet.standard().names());
        assertEquals(36, NAMES.size());
    }

    @Test
    void theExtendedSetIsTheStandardOneAndMore() {
        List<String> names = FeatureSet.extended(MadeBars.FIVE_MINUTES).names();
        assertEquals(NAMES, names.subList(0, 36));
        assertEquals(List.of("parkinson_12", "garman_klass_12", "rogers_satchell_12", "yang_zhang_12", "parkinson_48",
                "garman_klass_48", "rogers_satchell_48", "yang_zhang_48", "realized_variance_1h",
                "realized_variance_1d",
                "realized_variance_1w", "semivariance_up_1h", "semivariance_down_1h", "semivariance_up_1d",
                "semivariance_down_1d", "semivariance_up_1w", "semivariance_down_1w", "volume_ratio_12",
                "volume_ratio_48", "volume_ratio_288"), names.subList(36, names.size()));
    }

    @Test
    void anHourADayAndAWeekAreTurnedIntoBars() {
        assertEquals(2016, feature("5m", "realized_variance_1w").window());
        assertEquals(12, feature("5m", "realized_variance_1h").window());
        assertEquals(1, feature("1h", "realized_variance_1h").window());
        assertEquals(168, feature("1h", "semivariance_down_1w").window());
        assertEquals(1, feature("1d", "realized_variance_1d").window());
    }

    @Test
    void whatIsShorterThanABarIsLeftOut() {
        assertFalse(FeatureSet.extended(Interval.of("1d").orElseThrow()).names().contains("realized_variance_1h"));
        assertTrue(FeatureSet.extended(Interval.of("30d").orElseThrow()).names().stream()
                .noneMatch(name -> name.contains("variance")));
    }

    @Test
    void aFeatureIsDefinedFromItsWarmUpOn() {
        FeatureSet set = FeatureSet.extended(MadeBars.FIVE_MINUTES);
        double[][] columns = set.compute(BARS, 1);
        for (int f = 0; f < columns.length; f++) {
            int first = 0;
            while (Double.isNaN(columns[f][first])) {
                first++;
            }
            assertEquals(set.features().get(f).warmUp(), first, set.names().get(f));
        }
        assertEquals("realized_variance_1w", set.slowest().name());
        assertEquals("price_return_24h", FeatureSet.standard().slowest().name());
        assertEquals(288, FeatureSet.standard().slowest().warmUp());
    }

    @Test
    void threadsDoNotMatter() {
        FeatureSet set = FeatureSet.extended(MadeBars.FIVE_MINUTES);
        double[][] alone = set.compute(BARS, 1);
        for (int threads : new int[]{2, 3, 200}) {
            assertArrayEquals(alone, set.compute(BARS, threads));
        }
    }

    @Test
    void otherFeaturesInTheSetDoNotMatter() {
        FeatureSet set = FeatureSet.extended(MadeBars.FIVE_MINUTES);
        double[][] together = set.compute(BARS, 1);
        for (int f = 0; f < together.length; f++) {
            Feature feature = set.features().get(f);
            assertArrayEquals(together[f], new FeatureSet("one", List.of(feature)).compute(BARS, 1)[0], feature.name());
        }
    }

    @Test
    void whatAWindowComesToDoesNotDependOnWhereItLies() {
        FeatureSet set = FeatureSet.extended(MadeBars.FIVE_MINUTES);
        double[][] whole = set.compute(BARS, 1);
        int start = 4321;
        double[][] later = set.compute(BARS.range(start, BARS.size()), 1);
        for (int f = 0; f < whole.length; f++) {
            Feature feature = set.features().get(f);
            if (!feature.name().startsWith("macd")) {
                int full = feature.window() + feature.warmUp();
                assertArrayEquals(Arrays.copyOfRange(whole[f], start + full, BARS.size()),
                        Arrays.copyOfRange(later[f], full, later[f].length), feature.name());
            }
        }
    }

    @Test
    void noTwoFeaturesShareAnArrayAndNoneThatOfTheBars() {
        Feature close = new Feature("close", "close", "price", 1, 0, Price.CLOSE);
        Feature again = new Feature("again", "close", "price", 1, 0, Price.CLOSE);
        Feature late = new Feature("late", "close one bar before", "price", 1, 1, new Lag(Price.CLOSE, 1));
        double[][] columns = FeatureSet.standard().with(List.of(close, again, late)).compute(BARS, 2);
        assertArrayEquals(BARS.closes(), columns[36]);
        assertNotSame(BARS.closes(), columns[36]);
        assertNotSame(columns[36], columns[37]);
        assertNotSame(columns[NAMES.indexOf("price_lag_1")], columns[38]);
        assertArrayEquals(columns[NAMES.indexOf("price_lag_1")], columns[38]);
        assertNotSame(columns[NAMES.indexOf("roc_12")], columns[NAMES.indexOf("price_return_1h")]);
    }

    @Test
    void namesMustDiffer() {
        Feature close = new Feature("rsi", "close", "price", 1, 0, Price.CLOSE);
        assertThrows(IllegalArgumentException.class, () -> FeatureSet.standard().with(List.of(close)));
        assertThrows(IllegalArgumentException.class, () -> new FeatureSet("none", List.of()));
    }

    @Test
    void noBarsAreNoRows() {
        assertEquals(0, FeatureSet.extended(MadeBars.FIVE_MINUTES).compute(MadeBars.ofCloses(), 2)[0].length);
    }

    @Test
    void aFailingFeatureIsNotPassedOver() {
        Feature broken = new Feature("broken", "nothing", "1", 1, 0, (columns, out) -> (from, to) -> {
            throw new IllegalStateException("broken");
        });
        assertThrows(RuntimeException.class, () -> FeatureSet.standard().with(List.of(broken)).compute(BARS, 2));
    }

    private static Feature feature(String interval, String name) {
        return FeatureSet.extended(Interval.of(interval).orElseThrow()).features().stream()
                .filter(feature -> feature.name().equals(name)).findFirst().orElseThrow();
    }
}
