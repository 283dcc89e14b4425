package dev.tidemark.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneOffset;

import dev.tidemark.plot.NumberText;
import dev.tidemark.plot.TimeText;

/** Values as a profile says them. */
final class Words {
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final double LARGE = 1e15;
    private static final double SMALL = 1e-5;

    private Words() {}

    /** A number with at most six digits that matter, unless it is whole; a dash where there is none. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(value == Math.rint(value) ? MathContext.DECIMAL64 : DIGITS)
                .stripTrailingZeros();
        double size = Math.abs(value);
        return size >= LARGE || size < SMALL
                ? scientific(rounded)
                : NumberText.grouped(rounded.toPlainString());
    }

    private static String scientific(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS);
        int power = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString() + "e" + power;
    }

    /** A whole number. */
    static String number(long value) {
        return NumberText.grouped(Long.toString(value));
    }

    /** A coefficient between -1 and 1, with two decimals. */
    static String coefficient(double value) {
        return Double.isNaN(value)
                ? "–"
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString().replace("-0.00",
                        "0.00");
    }

    /** How many of something: {@code 1 row}, {@code 3 rows}. */
    static String count(long count, String word) {
        return number(count) + " " + word + (count == 1 ? "" : "s");
    }

    /** A part of all, in percent. */
    static String share(long part, long all) {
        double percent = all == 0 ? 0 : 100.0 * part / all;
        return new BigDecimal(percent).round(new MathContext(3, RoundingMode.HALF_EVEN)).stripTrailingZeros()
                .toPlainString()
                + " %";
    }

    /** A time in UTC; a dash where there is none. */
    static String time(long time) {
        return time == Column.NO_TIME ? "–" : TimeText.full(time, ZoneOffset.UTC);
    }

    /** A length of time in its largest whole unit. */
    static String span(long seconds) {
        if (seconds == 0) {
            return "–";
        }
        long[] units = {86_400, 3600, 60, 1};
        String[] names = {"d", "h", "m", "s"};
        int unit = 0;
        while (seconds % units[unit] != 0) {
            unit++;
        }
        return seconds / units[unit] + names[unit];
    }
}
