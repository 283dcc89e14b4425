package dev.tidemark.bars;

import java.math.BigDecimal;
import java.math.BigInteger;

import dev.tidemark.bars.Flavour.NumberStyle;
import dev.tidemark.base.Shown;

/**
 * One walk over the text of a number: sign, digits with their marks, exponent, magnitude suffix. Nothing is built before
 * the size of the number is known to be in range.
 */
final class DecimalScan {
    /** An exponent as written that lies beyond every sensible one; more digits are not added up. */
    private static final int HUGE = 100_000_000;
    /** How many digits always fit a long. */
    private static final int LONG_DIGITS = 18;

    private final String text;
    private final NumberStyle style;
    private int at;
    private boolean negative;
    private int digits;
    private int decimals;
    private int significantFrom = -1;
    private int significant;
    private int mantissaFrom;
    private int mantissaTo;
    private int exponent;

    DecimalScan(String text, NumberStyle style) {
        this.text = text;
        this.style = style;
    }

    boolean isNumber() {
        return scan();
    }

    BigDecimal value() {
        if (!scan()) {
            throw CellNumber.refusal(text, style);
        }
        if (significantFrom < 0) {
            return BigDecimal.ZERO;
        }
        long first = (long) significant - 1 - decimals + exponent;
        if (Math.abs(first) > CellNumber.MOST_EXPONENT) {
            throw new BadCell(Shown.text(text) + " is outside the range of prices, 1e-400 to 1e400");
        }
        if (significant > CellNumber.MOST_DIGITS) {
            throw new BadCell(
                    Shown.text(text) + " has " + significant + " digits, more than " + CellNumber.MOST_DIGITS);
        }
        return build();
    }

    private boolean scan() {
        sign();
        mantissaFrom = at;
        if (!whole() || !fraction() || digits == 0) {
            return false;
        }
        mantissaTo = at;
        return (at == text.length() || exponent() || suffix()) && at == text.length();
    }

    private void sign() {
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
    }

    /** The digits before the decimal mark; groups of thousands must be of three digits, but for the first. */
    private boolean whole() {
        char group = style.decimalComma() ? '.' : ',';
        int inGroup = digitsHere();
        boolean grouped = false;
        while (style.thousands() && at < text.length() && text.charAt(at) == group) {
            if (grouped ? inGroup != 3 : inGroup < 1 || inGroup > 3) {
                return false;
            }
            grouped = true;
            at++;
            inGroup = digitsHere();
        }
        return !grouped || inGroup == 3;
    }

    private boolean fraction() {
        char mark = style.decimalComma() ? ',' : '.';
        if (at < text.length() && text.charAt(at) == mark) {
            at++;
            decimals = digitsHere();
        }
        return true;
    }

    private int digitsHere() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            if (significantFrom < 0 && text.charAt(at) != '0') {
                significantFrom = at;
            }
            significant += significantFrom < 0 ? 0 : 1;
            at++;
        }
        digits += at - from;
        return at - from;
    }

    private boolean exponent() {
        if ((text.charAt(at) | 0x20) != 'e') {
            return false;
        }
        at++;
        boolean down = at < text.length() && text.charAt(at) == '-';
        if (down || (at < text.length() && text.charAt(at) == '+')) {
            at++;
        }
        int from = at;
        int size = 0;
        for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            size = size >= HUGE ? size : size * 10 + text.charAt(at) - '0';
        }
        exponent = down ? -size : size;
        return at > from;
    }

    private boolean suffix() {
        int power = style.suffixes() ? power(text.charAt(at)) : 0;
        exponent = power;
        at++;
        return power > 0;
    }

    /** The power of ten that a suffix stands for; 0 for any other character. */
    static int power(char suffix) {
        return switch (suffix) {
            case 'K', 'k' -> 3;
            case 'M', 'm' -> 6;
            case 'B', 'b' -> 9;
            default -> 0;
        };
    }

    private BigDecimal build() {
        BigDecimal unscaled = significant <= LONG_DIGITS
                ? BigDecimal.valueOf(smallMantissa())
                : new BigDecimal(bigMantissa());
        BigDecimal value = unscaled.scaleByPowerOfTen(exponent - decimals);
        // A whole number is held without a negative scale unless it was written with a large exponent.
        return value.scale() < 0 && value.scale() >= -LONG_DIGITS ? value.setScale(0) : value;
    }

    private long smallMantissa() {
        long mantissa = 0;
        for (int i = significantFrom; i < mantissaTo; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + c - '0';
            }
        }
        return negative ? -mantissa : mantissa;
    }

    private BigInteger bigMantissa() {
        var plain = new StringBuilder(significant);
        for (int i = Math.max(significantFrom, mantissaFrom); i < mantissaTo; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            }
        }
        var mantissa = new BigInteger(plain.toString());
        return negative ? mantissa.negate() : mantissa;
    }
}
