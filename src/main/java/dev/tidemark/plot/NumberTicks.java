package dev.tidemark.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Ticks at round numbers: multiples of 1, 2, 2.5 or 5 times a power of ten. Their labels have just the decimals that the
 * step needs, and read back as the tick's value.
 */
public final class NumberTicks {
    /** The round steps within a decade, times ten. */
    private static final int[] ROUND = {10, 20, 25, 50, 100};
    private static final int[] ROUND_AND_WHOLE = {10, 20, 50, 100};
    /** By how much the length of a range may be off, when its ends were rounded. */
    private static final double ROUNDING = 1e-6;
    /** Far smaller numbers have too few digits to be counted in. */
    private static final double SMALLEST = 1e-300;

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
        return ticks(low, high, most, NumberTicks::round, NumberText::shortest);
    }

    /** Ticks for large amounts such as a volume: like {@link #between}, but with thousands as K, millions as M, then B and T. */
    public static List<NumberTick> compact(double low, double high, int most) {
        return ticks(low, high, most, NumberTicks::round, NumberText::compact);
    }

    /** Ticks at whole numbers only: like {@link #between}. */
    public static List<NumberTick> whole(double low, double high, int most) {
        return ticks(low, high, most, NumberTicks::roundAndWhole, NumberText::shortest);
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
            return exponent + (mantissa == 100 ? 2 : mantissa % 10 == 0 ? 1 : 0);
        }
    }

    /** Turns the ticks of an axis into labels. */
    private interface Labels {
        NumberText of(double largest, int lastDigit);
    }

    private static List<NumberTick> ticks(double low, double high, int most, DoubleFunction<Step> steps,
            Labels labels) {
        if (most < 1 || !Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            return List.of();
        }
        if (low == high) {
            return List.of(new NumberTick(low, NumberText.exact(low)));
        }
        Step step = steps.apply(least(low, high, most));
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

    /** The smallest step for so many ticks, and for ticks that are different numbers after rounding. */
    private static double least(double low, double high, int most) {
        double wanted = Math.min((high / 2 - low / 2) / most * 2, Double.MAX_VALUE);
        double apart = Math.max(2 * Math.ulp(Math.max(Math.abs(low), Math.abs(high))), SMALLEST);
        return Math.max(wanted * (1 - ROUNDING), apart);
    }

    private static Step round(double least) {
        return step(least, ROUND);
    }

    private static Step roundAndWhole(double least) {
        return step(Math.max(1, least), ROUND_AND_WHOLE);
    }

    /** The first round step that is not smaller. */
    private static Step step(double least, int[] mantissas) {
        int exponent = NumberText.magnitude(least) - 1;
        for (int mantissa : mantissas) {
            Step step = new Step(mantissa, exponent);
            if (step.value() >= least) {
                return step;
            }
        }
        throw new AssertionError("a decade above " + least);
    }
}
