package dev.tidemark.forecast;

import java.util.List;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.base.DataFault;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.table.Table;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SamplesTest {
    private static final double NEAR = 1e-15;

    @Test
    void aRowIsFoundInItsBarWhereRowsAndClosesAreMissing() {
        RegularBars bars = MadeSamples.bars("1h", 10, Double.NaN, 12, 13, 14, 15);
        Table table = Table.of(List.of(FeatureTable.TARGET_NORM),
                new long[]{bars.times()[2], bars.times()[4], bars.times()[5]},
                new double[][]{{0.5, Double.NaN, Double.NaN}});
        Samples samples = Samples.of(bars, table, 2);
        assertEquals(1, samples.bar(0));
        assertEquals(3, samples.bar(1));
        assertArrayEquals(new double[]{12, 14, 15}, samples.closes());
        assertEquals(1, samples.labelled());
        assertEquals(3, samples.rows());
    }

    @Test
    void rowsOfOtherBarsAreRefusedWithTheirTime() {
        RegularBars bars = MadeSamples.bars("1h", 10, 11);
        Table table = Table.of(List.of(FeatureTable.TARGET_NORM), new long[]{bars.times()[1] + 1}, new double[1][1]);
        DataFault fault = assertThrows(DataFault.class, () -> Samples.of(bars, table, 2));
        assertEquals("the features have a row at 2024-01-01T01:00:00.001Z, and the bars have none there; expected the"
                + " features of these bars, oldest first", fault.getMessage());
    }

    @Test
    void aTableWithoutTheTargetIsRefused() {
        RegularBars bars = MadeSamples.bars("1h", 10, 11);
        Table table = Table.of(List.of("rsi"), bars.times(), new double[1][2]);
        assertEquals("the table has no column 'target_volatility_norm'; it has rsi",
                assertThrows(DataFault.class, () -> Samples.of(bars, table, 2)).getMessage());
    }

    @Test
    void realizedVarianceIsTheMeanOfSquaredLogReturns() {
        double[] closes = {100, 110, 99, 99, 0, 50, 55};
        Samples samples = MadeSamples.withTarget("1h", closes, new double[7], 0, 1);
        double up = Math.log(1.1) * Math.log(1.1);
        double down = Math.log(0.9) * Math.log(0.9);
        double none = Double.NaN;
        assertArrayEquals(new double[]{none, none, (up + down) / 2, down / 2, none, none, none},
                samples.realizedVariance(2), NEAR);
        assertArrayEquals(new double[]{none, up, down, 0, none, none, up}, samples.realizedVariance(1), NEAR);
    }

    @Test
    void theTargetIsTheVolatilityOfLaterOverTheCloseOfNow() {
        Samples samples = MadeSamples.generated(3, "5m", 400);
        double[] closes = samples.bars().closes();
        for (int row = 0; row < samples.labelled(); row++) {
            int bar = samples.bar(row);
            assertEquals(samples.barVolatility()[bar + 12] * closes[bar + 12] / closes[bar], samples.target()[row],
                    NEAR);
        }
        assertEquals(samples.rows() - 12, samples.labelled());
    }
}
