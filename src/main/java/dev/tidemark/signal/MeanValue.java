package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.MathContext;

import dev.tidemark.bars.PowersOfTen;

/** An exact mean as a double. */
final class MeanValue {
    private MeanValue() {}

    /** What a sum of mantissas is divided by: exact below 2^53. */
    static double divisor(int scale, int length) {
        return (double) PowersOfTen.of(scale) * length;
    }

    /** The mean {@code sum / 10^scale / length}; three roundings at most. */
    static double of(long sum, int scale, int length) {
        return sum / divisor(scale, length);
    }

    /** The mean {@code sum / length}, by way of 34 decimal digits. */
    static double of(BigDecimal sum, int length) {
        return sum.divide(BigDecimal.valueOf(length), MathContext.DECIMAL128).doubleValue();
    }
}
