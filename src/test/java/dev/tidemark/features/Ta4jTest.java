package dev.tidemark.features;

import java.util.List;

import dev.tidemark.bars.RegularBars;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where ta4j has the feature, too, its indicator says the same. */
class Ta4jTest {
    private static final double NEAR = 1e-9;

    private final RegularBars bars = MadeBars.sample(21, "5m", 600);
    private final BarSeries series = Ta4jIndicators.series(bars);

    @Test
    void theIndicatorsAreTheFeatures() {
        Ta4jIndicators.of(series).forEach((name, indicator) -> {
            double[] column = MadeBars.column(FeatureSet.standard(), bars, name);
            for (int row = 48; row < bars.size(); row++) {
                double expected = indicator.getValue(row).doubleValue() / Ta4jIndicators.scale(name);
                // Of two averages that nearly cancel, what the level of the price leaves of their difference.
                double delta = name.startsWith("macd")
                        ? 1e-14 * bars.closes()[row]
                        : NEAR * Math.max(1e-3, Math.abs(expected));
                assertEquals(expected, column[row], delta, name + " of row " + row);
            }
        });
    }

    @Test
    void theMovingAverageIsTheSameFromTheFirstCloseOn() {
        Feature average = new Feature("ema", "EMA12", "price", 12, 0, new Ema(Price.CLOSE, 12));
        double[] averages = MadeBars.column(new FeatureSet("one", List.of(average)), bars, "ema");
        EMAIndicator expected = new EMAIndicator(new ClosePriceIndicator(series), 12);
        for (int row = 0; row < bars.size(); row++) {
            double value = expected.getValue(row).doubleValue();
            assertEquals(value, averages[row], NEAR * value);
        }
    }
}
