package dev.tidemark.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import dev.tidemark.plot.NumberText;

/** What a figure of a check is counted in. */
public enum Unit {
    /** A part of all, from 0 to 1; shown in percent. */
    SHARE(""),
    /** A number of columns. */
    COLUMNS("column"),
    /** A number of rows. */
    ROWS("row"),
    /** Bars that follow each other. */
    BARS("bar"),
    /** A time. */
    HOURS("hour");

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    /** A figure in words: {@code 0.25 %}, {@code 1,234 rows}. */
    public String text(double figure) {
        if (this == SHARE) {
            return plain(figure * 100) + " %";
        }
        return plain(figure) + " " + word + (figure == 1 ? "" : "s");
    }

    /** A whole figure in words. */
    public String text(long figure) {
        return plain(figure) + " " + word + (figure == 1 ? "" : "s");
    }

    /** A whole number, thousands grouped. */
    static String plain(long value) {
        return NumberText.grouped(Long.toString(value));
    }

    /** A number with at most four digits that matter, unless it is whole. */
    static String plain(double value) {
        BigDecimal number = BigDecimal.valueOf(value);
        BigDecimal rounded = value == Math.rint(value) ? number : number.round(DIGITS);
        return NumberText.grouped(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }
}
