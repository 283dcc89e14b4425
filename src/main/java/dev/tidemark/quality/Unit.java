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

    private static final int MOST_PLACES = 24;
    private static final MathContext PRICE_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
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

    /** A price as it stands in the file: all its digits, and no more. */
    static String price(BigDecimal price) {
        boolean isShort = Math.abs((long) price.precision() - price.scale()) <= MOST_PLACES
                && price.scale() <= MOST_PLACES;
        return isShort ? NumberText.grouped(price.toPlainString()) : price.toString();
    }

    /** A price that was computed, with more digits than any is quoted with. */
    static String price(double price) {
        return Double.isFinite(price)
                ? price(new BigDecimal(price).round(PRICE_DIGITS).stripTrailingZeros())
                : plain(price);
    }

    /** A number with at most four digits that matter, unless it is whole. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "more than can be counted";
        }
        BigDecimal number = BigDecimal.valueOf(value);
        BigDecimal rounded = value == Math.rint(value) ? number : number.round(DIGITS);
        return NumberText.grouped(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }
}
