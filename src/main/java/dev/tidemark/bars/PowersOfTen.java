package dev.tidemark.bars;

/** Powers of ten that fit a {@code long}. */
public final class PowersOfTen {
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private PowersOfTen() {}

    /** 10^exponent, for exponents from 0 to 18. */
    public static long of(int exponent) {
        return POWERS[exponent];
    }

    /** Whether {@code mantissa × 10^exponent} fits a {@code long} and is not the mark of a missing value. */
    public static boolean fits(long mantissa, int exponent) {
        if (exponent >= POWERS.length) {
            return mantissa == 0;
        }
        long limit = Long.MAX_VALUE / POWERS[exponent];
        return mantissa <= limit && mantissa >= -limit;
    }
}
