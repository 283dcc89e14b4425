package dev.tidemark.features;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.bars.RegularBars;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The estimators of the extended set on two bars, worked by hand: the prices are powers of two, so that their logarithms are whole
 * numbers of {@code L = ln 2}.
 */
class EstimatorsTest {
    private static final double L = Math.log(2);
    private static final double NEAR = 1e-14;

    /** Open 4, high 16, low 2, close 8; then open 4, high 8, low 4, close 8; before them a bar that closes at 2. */
    private static final RegularBars BARS = RegularBars.of(MadeBars.FIVE_MINUTES, MadeBars.times(3),
            new double[]{2, 4, 4},
            new double[]{2, 16, 8}, new double[]{2, 2, 4}, new double[]{2, 8, 8}, new double[]{1, 3, 5});

    @Test
    void parkinson() {
        // ln(16/2) = 3L and ln(8/4) = L: (9 + 1) L² / 2 over 4L.
        assertEquals(Math.sqrt(10 * L * L / 2 / (4 * L)), last(new Root(new Mean(Term.PARKINSON, 2, 2))), NEAR);
    }

    @Test
    void garmanKlass() {
        // 9L²/2 - (2L - 1) L² and L²/2 - (2L - 1) L².
        assertEquals(Math.sqrt((5 * L * L - 2 * (2 * L - 1) * L * L) / 2),
                last(new Root(new Mean(Term.GARMAN_KLASS, 2, 2))),
                NEAR);
    }

    @Test
    void rogersSatchell() {
        // ln(16/8) ln(16/4) + ln(2/8) ln(2/4) = L 2L + 2L L = 4L²; ln(8/8) ln(8/4) + ln(4/8) ln(4/4) = 0.
        assertEquals(Math.sqrt(4 * L * L / 2), last(new Root(new Mean(Term.ROGERS_SATCHELL, 2, 2))), NEAR);
    }

    @Test
    void yangZhang() {
        // ln(4/2) = L and ln(4/8) = -L: mean 0, variance 2L². ln(8/4) = L twice: variance 0. Rogers and Satchell: 2L².
        double weight = 0.34 / (1.34 + 3);
        assertEquals(Math.sqrt(2 * L * L + (1 - weight) * 2 * L * L), last(new YangZhang(2)), NEAR);
    }

    @Test
    void varianceAndItsTwoParts() {
        RegularBars bars = MadeBars.ofCloses(2, 8, 4, 16);
        // The log returns are 2L, -L and 2L.
        assertEquals(9 * L * L, last(bars, new Total(Term.RETURN, 3)), NEAR);
        assertEquals(8 * L * L, last(bars, new Total(Term.RISE, 3)), NEAR);
        assertEquals(L * L, last(bars, new Total(Term.FALL, 3)), NEAR);
    }

    @Test
    void aSmallMoveAtAHighPriceLosesNothing() {
        RegularBars bars = MadeBars.ofCloses(1e6, 1e6 + 0.0078125);
        double move = 7.8125e-9 - 7.8125e-9 * 7.8125e-9 / 2;
        assertEquals(move * move, last(bars, new Total(Term.RETURN, 1)), 1e-12 * move * move);
    }

    @Test
    void aPriceThatIsMissingOrNotAboveZeroLeavesThemUndefined() {
        for (double price : new double[]{Double.NaN, 0, -1}) {
            RegularBars bars = RegularBars.of(MadeBars.FIVE_MINUTES, MadeBars.times(2), new double[]{1, 1},
                    new double[]{2, 2}, new double[]{1, price}, new double[]{1, 1}, new double[]{1, 1});
            assertTrue(Double.isNaN(last(bars, new Root(new Mean(Term.PARKINSON, 1, 1)))));
            assertTrue(Double.isNaN(last(bars, new Root(new Mean(Term.ROGERS_SATCHELL, 1, 1)))));
        }
    }

    @Test
    void anUndefinedTermIsInTheWindowsThatHoldItAndInNoOther() {
        RegularBars bars = MadeBars.sample(9, "5m", 200);
        double[] volumes = bars.volumes().clone();
        volumes[100] = Double.NaN;
        RegularBars holed = RegularBars.of(bars.interval(), bars.times(), bars.opens(), bars.highs(), bars.lows(),
                bars.closes(), volumes);
        Recipe mean = new Mean(Price.VOLUME, 12, 12);
        double[] whole = column(bars, mean);
        double[] found = column(holed, mean);
        for (int row = 11; row < 200; row++) {
            assertEquals(row >= 100 && row < 112 ? Double.NaN : whole[row], found[row]);
        }
    }

    @Test
    void volumeRatios() {
        double[] volumes = {1, 3, 5};
        assertEquals(5 / (Arrays.stream(volumes).sum() / 3),
                last(new Ratio(Price.VOLUME, new Mean(Price.VOLUME, 3, 3))));
    }

    private static double last(Recipe recipe) {
        return last(BARS, recipe);
    }

    private static double last(RegularBars bars, Recipe recipe) {
        return column(bars, recipe)[bars.size() - 1];
    }

    private static double[] column(RegularBars bars, Recipe recipe) {
        return new FeatureSet("one", List.of(new Feature("one", "one", "1", 1, 0, recipe))).compute(bars, 1)[0];
    }
}
