package dev.tidemark.features;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every feature of closes is within a billionth of what decimals of fifty digits come to, at any level of prices. */
class ExactFeaturesTest {
    private static final double NEAR = 1e-9;
    private static final int ROWS = 330;

    @Property(tries = 15)
    void everyFeatureIsNearTheExactOne(@ForAll Random random, @ForAll @IntRange(min = -3, max = 6) int level,
            @ForAll @IntRange(min = -10, max = -1) int moves) {
        double scale = Math.pow(10, level);
        double[] closes = new double[ROWS];
        double close = scale;
        for (int i = 0; i < ROWS; i++) {
            close += scale * Math.pow(10, moves) * random.nextGaussian() * (random.nextInt(40) == 0 ? 1000 : 1);
            close = close > scale / 100 ? close : scale;
            closes[i] = close;
        }
        assertNear(closes);
    }

    @Test
    void aCentAtAMillionLosesNothing() {
        Random random = new Random(7);
        assertNear(IntStream.range(0, ROWS).mapToDouble(i -> 1e6 + 0.01 * (random.nextInt(3) - 1)).toArray());
    }

    @Test
    void aCalmAfterAStormLosesNothing() {
        Random random = new Random(8);
        assertNear(IntStream.range(0, ROWS)
                .mapToDouble(i -> i < 100 ? 1e9 * (1 + random.nextDouble()) : 1 + 1e-6 * random.nextDouble())
                .toArray());
    }

    @Test
    void aFlatStretchDoesNotVaryAtAll() {
        double[] closes = new double[120];
        Arrays.fill(closes, 0.1);
        closes[3] = 1e12;
        for (String name : new String[]{"volatility_5m", "volatility_30m", "volatility_1h", "volatility_4h", "cv_1h",
                "cv_4h",
                "hl_range_5m", "hl_range_1h"}) {
            double[] column = MadeBars.column(FeatureSet.standard(), MadeBars.ofCloses(closes), name);
            for (int row = 52; row < closes.length; row++) {
                assertEquals(0, column[row], name);
            }
        }
        for (String name : new String[]{"price_to_ma5", "price_to_ma12", "price_to_ma48"}) {
            assertEquals(1, MadeBars.column(FeatureSet.standard(), MadeBars.ofCloses(closes), name)[119], name);
        }
    }

    private static void assertNear(double[] closes) {
        FeatureSet set = FeatureSet.standard();
        double[][] columns = set.compute(MadeBars.ofCloses(closes), 1);
        new ExactFeatures(closes).features().forEach((name, exact) -> {
            int feature = set.names().indexOf(name);
            for (int row = set.features().get(feature).warmUp(); row < closes.length; row += row < 60 ? 1 : 7) {
                double expected;
                try {
                    expected = exact.apply(row).doubleValue();
                } catch (ArithmeticException undefined) {
                    assertTrue(Double.isNaN(columns[feature][row]), name);
                    continue;
                }
                assertEquals(expected, columns[feature][row], NEAR * Math.abs(expected), name + " of row " + row);
            }
        });
    }
}
