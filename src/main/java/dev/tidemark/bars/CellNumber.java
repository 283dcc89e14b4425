package dev.tidemark.bars;

import java.math.BigDecimal;
import java.util.Locale;

import dev.tidemark.bars.Flavour.NumberStyle;
import dev.tidemark.base.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number in a cell, exactly. A price is any finite decimal whose first significant digit stands at 10^-400 to
 * 10^400 and that has at most 1000 digits. The time taken grows with the length of the text only, whatever it says.
 * Safe for use by several threads.
 */
final class CellNumber {
    /** The greatest exponent, up or down, of a price's first significant digit. */
    static final int MOST_EXPONENT = 400;
    /** How many digits a price may have, from the first that is not zero. */
    static final int MOST_DIGITS = 1000;

    private static final String NO_NUMBER = " is not a number; expected a decimal such as 64250.10";

    private final NumberStyle style;

    CellNumber(NumberStyle style) {
        this.style = style;
    }

    /**
     * Reads a cell.
     *
     * @param text the cell, trimmed
     * @return the number, or null where the cell says that there is none
     * @throws BadCell if it is neither
     */
    @Nullable
    BigDecimal parse(String text) {
        return Missing.is(text) ? null : new DecimalScan(text, style).value();
    }

    /**
     * Counts what was mended to read a cell.
     *
     * @param text a cell that {@link #parse} can read
     */
    void countRepairs(String text, Repairs repairs) {
        if (style.thousands() && text.indexOf(style.decimalComma() ? '.' : ',') >= 0) {
            repairs.add(Repair.THOUSANDS_SEPARATORS, 1);
        }
        if (style.suffixes() && !text.isEmpty() && DecimalScan.power(text.charAt(text.length() - 1)) > 0) {
            repairs.add(Repair.MAGNITUDE_SUFFIXES, 1);
        }
    }

    /** Whether a cell holds a number. */
    boolean isNumber(String text) {
        return !Missing.is(text) && new DecimalScan(text, style).isNumber();
    }

    /** The reason that fits a text which is no number. */
    static BadCell refusal(String text, NumberStyle style) {
        String shown = Shown.text(text);
        return new BadCell(shown + why(text, style));
    }

    private static String why(String text, NumberStyle style) {
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        String lower = bare.length() > 20 ? "" : bare.toLowerCase(Locale.ROOT);
        if (lower.equals("inf") || lower.equals("infinity") || lower.equals("\u221e")) {
            return " is not finite; a price is a finite decimal";
        }
        if (lower.startsWith("0x")) {
            return " is hexadecimal; a price is a decimal number";
        }
        if (text.codePoints().anyMatch(c -> c > '9' && Character.isDigit(c))) {
            return " has digits other than 0 to 9";
        }
        if (bare.isEmpty() || bare.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return NO_NUMBER;
        }
        return separators(text, style);
    }

    private static String separators(String text, NumberStyle style) {
        if (text.indexOf('_') >= 0) {
            return " has an underscore, which a number may not have";
        }
        if (text.indexOf(',') >= 0 || (style.decimalComma() && text.indexOf('.') >= 0)) {
            return " is not a number where the decimal mark is a " + (style.decimalComma() ? "comma" : "point")
                    + "; format.decimal can say otherwise";
        }
        return NO_NUMBER;
    }
}
