package dev.tidemark.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the signal comes to over a whole table.
 *
 * @param rows all rows
 * @param defined the rows with a defined rolling mean
 * @param signals the rows whose close is above their rolling mean
 * @param ties the rows whose close equals their rolling mean exactly
 * @param crossingsUp how often the signal went from 0 to 1 between two neighbouring rows with a defined mean
 * @param crossingsDown how often it went from 1 to 0, likewise
 */
public record SignalSummary(long rows, long defined, long signals, long ties, long crossingsUp, long crossingsDown) {

    /** What the signal rate is a share of. */
    public enum Warmup {
        /** All rows: a row without a defined mean counts as 0. */
        ZERO,
        /** The rows with a defined mean. */
        EXCLUDE
    }

    /** The share of signals, rounded half-even to four decimals; 0.0000 where there is no row to share. */
    public BigDecimal rate(Warmup warmup) {
        long base = warmup == Warmup.ZERO ? rows : defined;
        return base == 0
                ? BigDecimal.ZERO.setScale(4)
                : BigDecimal.valueOf(signals).divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_EVEN);
    }
}
