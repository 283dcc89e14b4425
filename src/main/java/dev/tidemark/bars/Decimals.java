package dev.tidemark.bars;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A column of exact decimals, some of which may be missing. Most prices fit a {@code long} at a common scale; a column in
 * which one does not is held as {@link Wide}.
 */
public sealed interface Decimals permits Decimals.Scaled, Decimals.Wide {
    /** The mantissa that stands for a missing value. */
    long MISSING = Long.MIN_VALUE;

    /** How many values there are, the missing ones included. */
    int size();

    /** Whether a value is missing. */
    boolean isMissing(int index);

    /**
     * A value, exactly.
     *
     * @throws IllegalArgumentException if it is missing
     */
    BigDecimal at(int index);

    /** How many values are zero or negative. */
    int countNonPositive();

    /** The values as the nearest doubles, NaN where there is none, in an array of their own. */
    default double[] doubles() {
        double[] doubles = new double[size()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = isMissing(i) ? Double.NaN : at(i).doubleValue();
        }
        return doubles;
    }

    /**
     * Decimals at one scale: the value is {@code mantissas[i] / 10^scale}.
     *
     * @param mantissas the values times 10^scale, {@link #MISSING} where there is none; only the first {@code size} count
     * @param size how many values there are
     * @param scale how many decimals each mantissa has, from 0 to 18
     */
    @SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
    record Scaled(long[] mantissas, int size, int scale) implements Decimals {
        /** Up to here every integer is a double. */
        private static final long EXACT = 1L << 53;

        @Override
        public boolean isMissing(int index) {
            return mantissas[index] == MISSING;
        }

        @Override
        public int countNonPositive() {
            long count = 0;
            for (int i = 0; i < size; i++) {
                // The highest bit of what is one less: set for zero and below, but not for the mark of a missing value.
                count += (mantissas[i] - 1) >>> (Long.SIZE - 1);
            }
            return (int) count;
        }

        @Override
        public BigDecimal at(int index) {
            if (isMissing(index)) {
                throw new IllegalArgumentException("value " + index + " is missing");
            }
            return BigDecimal.valueOf(mantissas[index], scale);
        }

        /** Where mantissa and power of ten are exact as doubles, their quotient is rounded once, and so is the nearest double. */
        @Override
        public double[] doubles() {
            double divisor = Math.pow(10, scale);
            double[] doubles = new double[size];
            for (int i = 0; i < size; i++) {
                long mantissa = mantissas[i];
                boolean isExact = mantissa >= -EXACT && mantissa <= EXACT;
                doubles[i] = isExact ? mantissa / divisor : isMissing(i) ? Double.NaN : at(i).doubleValue();
            }
            return doubles;
        }
    }

    /**
     * Decimals of any size.
     *
     * @param values the values, null where there is none; only the first {@code size} count
     * @param size how many values there are
     */
    @SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
    record Wide(@Nullable BigDecimal[] values, int size) implements Decimals {
        @Override
        public boolean isMissing(int index) {
            return values[index] == null;
        }

        @Override
        public int countNonPositive() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                BigDecimal value = values[i];
                count += value != null && value.signum() <= 0 ? 1 : 0;
            }
            return count;
        }

        @Override
        public BigDecimal at(int index) {
            BigDecimal value = values[index];
            if (value == null) {
                throw new IllegalArgumentException("value " + index + " is missing");
            }
            return value;
        }
    }
}
