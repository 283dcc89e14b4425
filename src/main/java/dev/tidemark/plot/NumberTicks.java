package dev.tidemark.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Ticks at round numbers: multiples of 1, 2, 2.5 or 5 times a power of ten. Their labels have just the decimals that the
 * step needs, and read back as the tick's value.
 */
public final class NumberTicks {
    /** The round steps within a decade, times ten. */
    private static final int[] ROUND = {10, 20, 25, 50, 100};
    private static final int[] ROUND_AND_WHOLE = {10, 20, 50, 100};

    private NumberTicks() {}

    /**
     * Ticks for prices: plain decimals with thousands grouped, or powers of ten where those are shorter by far.
     *
     * @param low the lower end of the axis
     * @param high the upper end
     * @param most about how many ticks there may be, at least 1; there is at most one more
     * @return ticks from low to high, ascending; one when the ends are equal; none when there is no such range
     */
    public static List<NumberTick> between(double low, double high, int most) {
        return ticks(low, high, most, step(low, high, most), NumberTicks::plainOrPower);
    }

    /** Ticks for large amounts such as a volume: like {@link #between}, but with thousands as K, millions as M, then B and T. */
    public static List<NumberTick> compact(double low, double high, int most) {
        return ticks(low, high, most, step(low, high, most), NumberTicks::compactLabels);
    }

    /** Ticks at whole numbers only: like {@link #between}. */
    public static List<NumberTick> whole(double low, double high, int most) {
        Step step = roundStep(Math.max(1, atLeast(low, high, most)), ROUND_AND_WHOLE);
        return ticks(low, high, most, step, NumberTicks::plainOrPower);
    }

    /** A step of {@code mantissa * 10^exponent}. */
    private record Step(int mantissa, int exponent) {
        BigDecimal times(long count) {
            return BigDecimal.valueOf(count * mantissa, -exponent);
        }

        double value() {
            return times(1).doubleValue();
        }

        /** The power of ten of the last digit that a multiple of the step can have. */
        int lastDigit() {
            return mantissa % 10 == 0 ? exponent + 1 : exponent;
        }
    }

    /** Turns the ticks of an axis into labels. */
    private interface Labels {
        NumberText of(double largest, int lastDigit);
    }

    private static List<NumberTick> ticks(double low, double high, int most, Step step, Labels labels) {
        if (most < 1 || !Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            return List.of();
        }
        if (low == high) {
            return List.of(new NumberTick(low, NumberText.exact(low)));
        }
        NumberText text = labels.of(Math.max(Math.abs(low), Math.abs(high)), step.lastDigit());
        List<NumberTick> ticks = new ArrayList<>();
        // The quotient may be off by a unit or two in its last place, which for the largest counts is a whole one.
        long count = (long) Math.floor(low / step.value()) - 2;
        for (BigDecimal at = step.times(count); at.doubleValue() <= high; at = step.times(++count)) {
            if (at.doubleValue() >= low) {
                ticks.add(new NumberTick(at.signum() == 0 ? 0 : at.doubleValue(), text.of(at)));
            }
        }
        return List.copyOf(ticks);
    }

    private static Step step(double low, double high, int most) {
        return roundStep(atLeast(low, high, most), ROUND);
    }

    /** The smallest step for so many ticks, and for ticks that are different numbers after rounding. */
    private static double atLeast(double low, double high, int most) {
        double parts = Math.max(most, 1);
        double wanted = (high / 2 - low / 2) / parts * 2;
        return Math.max(wanted, 2 * Math.ulp(Math.max(Math.abs(low), Math.abs(high))));
    }

    private static Step roundStep(double least, int[] mantissas) {
        if (!Double.isFinite(least)) {
            return new Step(1, 0);
        }
        int exponent = NumberText.magnitude(least) - 1;
        for (int mantissa : mantissas) {
            Step step = new Step(mantissa, exponent);
            if (step.value() >= least) {
                return step;
            }
        }
        return new Step(ROUND[0], exponent + 2);
    }

    private static NumberText plainOrPower(double largest, int lastDigit) {
        return NumberText.shortest(largest, lastDigit);
    }

    private static NumberText compactLabels(double largest, int lastDigit) {
        return NumberText.compact(largest, lastDigit);
    }
}
