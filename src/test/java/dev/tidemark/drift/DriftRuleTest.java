package dev.tidemark.drift;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DriftRuleTest {
    private static final DriftRule RULE = DriftRule.of(new double[]{0, 10, -5, 1}, new double[]{1, 2, 0, 0.5},
            DriftLimits.DEFAULT);

    @Test
    void threeDeviationsAreStillWithin() {
        RowDrift row = RULE.judge(new double[]{3, 4, -5, 2.5});
        assertArrayEquals(new int[0], row.beyond());
        assertEquals(0, row.ratio());
        assertFalse(row.isDetected());
    }

    @Test
    void whatIsBeyondIsNamedByItsPlace() {
        RowDrift row = RULE.judge(new double[]{-3.01, 10, -5, 2.51});
        assertArrayEquals(new int[]{0, 3}, row.beyond());
        assertEquals(0.5, row.ratio());
        assertTrue(row.isDetected());
    }

    @Test
    void whatIsMissingOrInfiniteIsBeyond() {
        double[] row = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1};
        assertArrayEquals(new int[]{0, 1, 2}, RULE.judge(row).beyond());
    }

    @Test
    void ofAFeatureThatNeverVariedAnyOtherValueIsBeyond() {
        assertFalse(RULE.isBeyond(2, -5));
        assertTrue(RULE.isBeyond(2, Math.nextUp(-5.0)));
    }

    @Test
    void ofAFeatureWithoutAnyValueInTrainingEveryValueIsBeyond() {
        DriftRule rule = DriftRule.of(new double[]{Double.NaN}, new double[]{0}, DriftLimits.DEFAULT);
        assertTrue(rule.judge(new double[]{0}).isDetected());
    }

    @Test
    void driftIsMoreThanTheThreshold() {
        DriftRule rule = DriftRule.of(new double[20], new double[20], DriftLimits.DEFAULT);
        double[] row = new double[20];
        row[4] = row[7] = row[19] = 1;
        assertEquals(0.15, rule.judge(row).ratio());
        assertFalse(rule.judge(row).isDetected());
        row[11] = 1;
        assertTrue(rule.judge(row).isDetected());
    }

    @Test
    void theRatioOfAWindowIsTheMeanOfItsRows() {
        DriftWindow window = new DriftWindow(10, 4);
        assertEquals(0, RULE.ratio(window.rows()));
        window.add(new double[]{0, 10, -5, 1});
        window.add(new double[]{9, 99, -5, 1});
        window.add(new double[]{9, 10, -5, 1});
        assertEquals((0 + 0.5 + 0.25) / 3, RULE.ratio(window.rows()), 1e-15);
        assertEquals(2.0 / 3, RULE.share(0, window.rows().column(0)));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RULE.judge(new double[3]));
        assertThrows(IllegalArgumentException.class,
                () -> DriftRule.of(new double[2], new double[3], DriftLimits.DEFAULT));
        assertThrows(IllegalArgumentException.class,
                () -> DriftRule.of(new double[0], new double[0], DriftLimits.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> new DriftLimits(1.1, 0.1, 3));
        assertThrows(IllegalArgumentException.class, () -> new DriftLimits(0.15, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new DriftLimits(0.15, 0.1, Double.NaN));
    }
}
