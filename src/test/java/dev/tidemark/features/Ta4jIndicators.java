package dev.tidemark.features;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.tidemark.bars.RegularBars;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.GainIndicator;
import org.ta4j.core.indicators.helpers.LossIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/** The features that ta4j has, too, by its indicators, over its doubles. */
final class Ta4jIndicators {
    private Ta4jIndicators() {}

    /** The closes as a series of ta4j's. */
    static BarSeries series(RegularBars bars) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
        Duration step = Duration.ofSeconds(bars.interval().seconds());
        for (int i = 0; i < bars.size(); i++) {
            series.barBuilder().timePeriod(step).endTime(Instant.ofEpochMilli(bars.times()[i]).plus(step))
                    .openPrice(bars.opens()[i]).highPrice(bars.highs()[i]).lowPrice(bars.lows()[i])
                    .closePrice(bars.closes()[i]).volume(bars.volumes()[i]).add();
        }
        return series;
    }

    /** The indicators by the names of the features that they are. */
    static Map<String, Indicator<Num>> of(BarSeries series) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        Map<String, Indicator<Num>> indicators = new LinkedHashMap<>();
        for (int window : new int[]{5, 12, 48}) {
            indicators.put("price_to_ma" + window,
                    BinaryOperationIndicator.quotient(close, new SMAIndicator(close, window)));
        }
        MACDIndicator macd = new MACDIndicator(close, 12, 48);
        indicators.put("macd", macd);
        indicators.put("macd_signal", new EMAIndicator(macd, 9));
        indicators.put("roc_12", new ROCIndicator(close, 12));
        indicators.put("roc_48", new ROCIndicator(close, 48));
        // ta4j's own RSI is Wilder's, which smooths exponentially; by simple means it is this.
        Indicator<Num> gain = new SMAIndicator(new GainIndicator(close), 14);
        Indicator<Num> loss = new SMAIndicator(new LossIndicator(close), 14);
        indicators.put("rsi", BinaryOperationIndicator.quotient(gain, BinaryOperationIndicator.sum(gain, loss)));
        return indicators;
    }

    /** What a feature is multiplied with where ta4j has percents and Tidemark shares, or the other way. */
    static double scale(String name) {
        return name.startsWith("roc") ? 100 : name.equals("rsi") ? 0.01 : 1;
    }
}
