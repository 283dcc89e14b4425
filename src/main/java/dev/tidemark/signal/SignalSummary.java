package dev.tidemark.signal;

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

    private static final long TEN_THOUSAND = 10_000;

    /** What the signal rate is a share of. */
    public enum Warmup {
        /** All rows: a row without a defined mean counts as 0. */
        ZERO,
        /** The rows with a defined mean. */
        EXCLUDE
    }

    /**
     * The share of signals in ten-thousandths, rounded half-even; 0 where there is no row to share. In integers, because a
     * short run would spend a tenth of its time on setting up decimals.
     */
    public long rateInTenThousandths(Warmup warmup) {
        long base = warmup == Warmup.ZERO ? rows : defined;
        if (base == 0) {
            return 0;
        }
        long scaled = Math.multiplyExact(signals, TEN_THOUSAND);
        long whole = scaled / base;
        int half = Long.compare(scaled % base, base - scaled % base);
        return half > 0 || (half == 0 && (whole & 1) == 1) ? whole + 1 : whole;
    }

    /** The same as a decimal with four places, such as {@code 0.4990}. */
    public String rate(Warmup warmup) {
        String digits = Long.toString(TEN_THOUSAND + rateInTenThousandths(warmup));
        return (digits.charAt(0) == '1' ? "0." : "1.") + digits.substring(1);
    }
}
