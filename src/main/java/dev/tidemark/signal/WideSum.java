package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.BigInteger;

import dev.tidemark.bars.Decimals;

/**
 * A sum of mantissas that does not overflow: the high and the low 32 bits of each are summed apart, and fewer than 2^31
 * of either fit a {@code long}. {@link ScaledSignals} does the same in its loop.
 */
final class WideSum {
    /** The low bits of a mantissa. */
    static final long LOW = 0xFFFF_FFFFL;
    /** Below this the high bits leave a sum that fits a {@code long}. */
    private static final long FITS = 1L << 30;

    private WideSum() {}

    /** The sum as a double: the nearest below 2^53, within 2 × 2^-53 of itself beyond. */
    static double toDouble(long high, long low) {
        // Brought together first: apart, a high sum below zero and a low one would cancel out digits.
        return (double) (high + (low >> 32)) * 0x1p32 + (low & LOW);
    }

    /** The text of the mean of some rows, of which none is missing. */
    static String meanText(Decimals.Scaled closes, int from, int to) {
        long[] mantissas = closes.mantissas();
        long high = 0;
        long low = 0;
        for (int i = from; i < to; i++) {
            high += mantissas[i] >> 32;
            low += mantissas[i] & LOW;
        }
        long carried = high + (low >> 32);
        if (Math.abs(carried) < FITS) {
            return MeanText.of((carried << 32) + (low & LOW), closes.scale(), to - from);
        }
        BigInteger sum = BigInteger.valueOf(carried).shiftLeft(32).add(BigInteger.valueOf(low & LOW));
        return MeanText.of(new BigDecimal(sum, closes.scale()), to - from);
    }

    /** The text of the mean of some rows, of which none is missing. */
    static String meanText(Decimals.Wide closes, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(closes.at(i));
        }
        return MeanText.of(sum, to - from);
    }
}
