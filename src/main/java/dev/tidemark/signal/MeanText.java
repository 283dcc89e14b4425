package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import dev.tidemark.bars.PowersOfTen;

/** Writes an exact mean in decimal, rounded half-even to 17 significant digits, without trailing zeros. */
final class MeanText {
    private static final int DIGITS = 17;
    private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    /** A remainder below 2^31 times ten to this power fits 64 bits. */
    private static final int DIGITS_A_STEP = 9;
    /** Beyond this many characters a plain number says less than one with an exponent. */
    private static final int LONGEST_PLAIN = 40;

    private MeanText() {}

    /** The text of {@code sum / 10^scale / length}. */
    static String of(long sum, int scale, int length) {
        long magnitude = Math.abs(sum);
        long whole = magnitude / length;
        long rest = magnitude % length;
        int wholeDigits = digits(whole);
        if (wholeDigits == 0 || wholeDigits > DIGITS) {
            return of(BigDecimal.valueOf(sum, scale), length);
        }
        int decimals = scale;
        int wanted = DIGITS - wholeDigits;
        while (rest != 0 && wanted > 0) {
            int step = Math.min(wanted, DIGITS_A_STEP);
            long scaled = rest * PowersOfTen.of(step);
            whole = whole * PowersOfTen.of(step) + scaled / length;
            rest = scaled % length;
            decimals += step;
            wanted -= step;
        }
        int half = Long.compare(rest * 2, length);
        if (half > 0 || (half == 0 && (whole & 1) == 1)) {
            whole++;
        }
        return plain(sum < 0 ? -whole : whole, decimals);
    }

    /** The text of {@code sum / length}. */
    static String of(BigDecimal sum, int length) {
        BigDecimal mean = sum.divide(BigDecimal.valueOf(length), ROUNDING).stripTrailingZeros();
        return Math.max(mean.precision(), 0) + Math.abs((long) mean.scale()) <= LONGEST_PLAIN
                ? mean.toPlainString()
                : mean.toString();
    }

    private static String plain(long mantissa, int decimals) {
        long stripped = mantissa;
        int scale = decimals;
        while (scale > 0 && stripped % 10 == 0) {
            stripped /= 10;
            scale--;
        }
        return BigDecimal.valueOf(stripped, scale).toPlainString();
    }

    private static int digits(long magnitude) {
        int digits = 0;
        for (long rest = magnitude; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
