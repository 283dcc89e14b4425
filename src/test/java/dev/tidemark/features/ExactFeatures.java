package dev.tidemark.features;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The features of closes by their definitions, row by row, from scratch, in decimals of fifty digits. Slow, and of another kind than what
 * it checks: no state, no windows that move, no doubles.
 */
final class ExactFeatures {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal[] closes;
    private final Map<String, IntFunction<BigDecimal>> features = new TreeMap<>();

    ExactFeatures(double[] closes) {
        this.closes = Arrays.stream(closes).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
        Map.of("5m", 1, "15m", 3, "30m", 6, "1h", 12, "4h", 48, "24h", 288)
                .forEach((name, bars) -> features.put("price_return_" + name, row -> change(row, bars)));
        for (int window : new int[]{5, 12, 48}) {
            features.put("price_to_ma" + window, row -> this.closes[row].divide(mean(row, window), DIGITS));
        }
        features.put("macd", row -> ema(row, 12).subtract(ema(row, 48)));
        features.put("volatility_5m", row -> deviation(row, 5));
        features.put("volatility_30m", row -> deviation(row, 30));
        features.put("volatility_1h", row -> deviation(row, 12));
        features.put("volatility_4h", row -> deviation(row, 48));
        features.put("cv_1h", row -> deviation(row, 12).divide(mean(row, 12), DIGITS));
        features.put("cv_4h", row -> deviation(row, 48).divide(mean(row, 48), DIGITS));
        features.put("hl_range_5m", row -> range(row, 5));
        features.put("hl_range_1h", row -> range(row, 12));
        features.put("roc_12", row -> change(row, 12));
        features.put("roc_48", row -> change(row, 48));
        features.put("rsi", this::rsi);
        for (int bars : new int[]{1, 2, 3, 6, 12}) {
            features.put("price_lag_" + bars, row -> this.closes[row - bars]);
        }
        for (int bars : new int[]{1, 2, 3}) {
            features.put("volatility_lag_" + bars, row -> deviation(row - bars, 12));
        }
    }

    Map<String, IntFunction<BigDecimal>> features() {
        return features;
    }

    private BigDecimal change(int row, int bars) {
        return closes[row].subtract(closes[row - bars]).divide(closes[row - bars], DIGITS);
    }

    private BigDecimal[] window(int row, int window) {
        return Arrays.copyOfRange(closes, Math.max(0, row - window + 1), row + 1);
    }

    private BigDecimal mean(int row, int window) {
        BigDecimal[] values = window(row, window);
        return Arrays.stream(values).reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.length),
                DIGITS);
    }

    private BigDecimal deviation(int row, int window) {
        BigDecimal[] values = window(row, window);
        BigDecimal mean = mean(row, window);
        BigDecimal squares = Arrays.stream(values).map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        return squares.divide(BigDecimal.valueOf(values.length - 1), DIGITS).sqrt(DIGITS);
    }

    private BigDecimal range(int row, int window) {
        BigDecimal[] values = window(row, window);
        BigDecimal least = Arrays.stream(values).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = Arrays.stream(values).max(BigDecimal::compareTo).orElseThrow();
        return most.subtract(least).divide(least, DIGITS);
    }

    private BigDecimal ema(int row, int span) {
        BigDecimal weight = BigDecimal.TWO.divide(BigDecimal.valueOf(span + 1), DIGITS);
        BigDecimal mean = closes[0];
        for (int i = 1; i <= row; i++) {
            mean = mean.add(weight.multiply(closes[i].subtract(mean)), DIGITS);
        }
        return mean;
    }

    private BigDecimal rsi(int row) {
        BigDecimal gains = BigDecimal.ZERO;
        BigDecimal losses = BigDecimal.ZERO;
        for (int i = row - 13; i <= row; i++) {
            BigDecimal change = closes[i].subtract(closes[i - 1]);
            gains = gains.add(change.max(BigDecimal.ZERO));
            losses = losses.subtract(change.min(BigDecimal.ZERO));
        }
        return HUNDRED.multiply(gains).divide(gains.add(losses), DIGITS);
    }
}
