package dev.tidemark.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How the numbers of an axis are written: over a common unit, with as many decimals as the last digit that matters needs,
 * thousands grouped by commas.
 */
public final class NumberText {
    /** Plain numbers of up to this many digits are always written plainly. */
    private static final int PLAIN_DIGITS = 10;
    /** What {@code e-99} takes. */
    private static final int EXPONENT_DIGITS = 4;
    /** Beyond thousands of trillions a power of ten says more. */
    private static final int LARGEST_COMPACT = 14;
    /** Significant digits of a single compact number. */
    private static final int COMPACT_DIGITS = 4;
    private static final String[] UNITS = {"", "K", "M", "B", "T"};

    private final int unit;
    private final String suffix;
    private final int decimals;

    private NumberText(int unit, String suffix, int lastDigit) {
        this.unit = unit;
        this.suffix = suffix;
        this.decimals = Math.max(0, unit - lastDigit);
    }

    /** Plainly, or as a common power of ten where that is clearly shorter. */
    static NumberText shortest(double largest, int lastDigit) {
        int magnitude = magnitude(largest);
        int plain = Math.max(magnitude, 0) + 1 + Math.max(-lastDigit, 0);
        int power = Math.max(magnitude - lastDigit, 0) + 1 + EXPONENT_DIGITS;
        return plain > PLAIN_DIGITS && power < plain ? power(magnitude, lastDigit) : new NumberText(0, "", lastDigit);
    }

    private static NumberText power(int magnitude, int lastDigit) {
        return new NumberText(magnitude, "e" + magnitude, lastDigit);
    }

    /** In thousands, millions, billions or trillions, whichever the largest number needs. */
    static NumberText compact(double largest, int lastDigit) {
        int magnitude = magnitude(largest);
        if (magnitude < 3 || magnitude > LARGEST_COMPACT) {
            return shortest(largest, lastDigit);
        }
        return new NumberText(magnitude / 3 * 3, UNITS[magnitude / 3], lastDigit);
    }

    /** A number in compact form with about four digits, such as {@code 1.234M}; empty for NaN. */
    public static String compact(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "" : Double.toString(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .round(new MathContext(COMPACT_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return compact(rounded.doubleValue(), -rounded.scale()).of(rounded);
    }

    /** A number with all its digits, plainly where that is not too long; empty for NaN. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "" : Double.toString(value);
        }
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest(value, -decimal.scale()).of(decimal);
    }

    /** A number as this axis writes it. */
    String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        String digits = value.scaleByPowerOfTen(-unit).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        return grouped(digits) + suffix;
    }

    /** Digits with a comma before every three that stand left of the point. */
    public static String grouped(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        var text = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** The power of ten of a number's first digit; 0 for zero. */
    static int magnitude(double value) {
        if (value == 0) {
            return 0;
        }
        BigDecimal decimal = BigDecimal.valueOf(Math.abs(value));
        return decimal.precision() - decimal.scale() - 1;
    }
}
