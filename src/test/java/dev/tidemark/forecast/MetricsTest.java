package dev.tidemark.forecast;

import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.DataFault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MetricsTest {
    private static final Qlike LOSS = new Qlike(0.5);
    private static final double NEAR = 1e-12;

    @Test
    void theyAreWhatOneWorksOutByHand() {
        Metrics metrics = Metrics.of(new double[]{0, 2, 4, 2}, new double[]{1, 1, 3, 0}, LOSS);
        assertEquals(4, metrics.rows());
        assertEquals(Math.sqrt(7.0 / 4), metrics.rmse(), NEAR);
        assertEquals(5.0 / 4, metrics.mae(), NEAR);
        // Squared errors 7, squared distances from the mean of 2: 8.
        assertEquals(1 - 7.0 / 8, metrics.r2(), NEAR);
        assertEquals((0.5 + 0.25 + 1) / 3, metrics.mape(), NEAR);
        assertEquals(1, metrics.mapeLeftOut());
        // Squares over squares with a floor of a half: 0.25, 4, 16/9 and 16.
        double sum = 0;
        for (double q : new double[]{0.25, 4, 16.0 / 9, 16}) {
            sum += q - Math.log(q) - 1;
        }
        assertEquals(sum / 4, metrics.qlike(), NEAR);
        assertEquals(1, metrics.forecastsRaised());
        assertEquals(1, metrics.realizedRaised());
        // Distances of the forecasts from 1.25: products with those of what came 4, squares 4.75.
        assertEquals(4 / 4.75, metrics.slope(), NEAR);
        assertEquals(2 - 1.25 * 4 / 4.75, metrics.intercept(), NEAR);
    }

    @Property
    void theMeanExplainsNothingOfWhatItIsTheMeanOf(
            @ForAll @Size(min = 2, max = 50) List<@DoubleRange(min = 0.1, max = 10) Double> values) {
        double[] realized = values.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Arrays.stream(realized).sum() / realized.length;
        double[] forecast = new double[realized.length];
        Arrays.fill(forecast, mean);
        Metrics metrics = Metrics.of(realized, forecast, LOSS);
        boolean isFlat = values.stream().distinct().count() == 1;
        assertEquals(isFlat ? Double.NaN : 0, metrics.r2(), NEAR);
        assertEquals(Double.NaN, metrics.slope());
    }

    @Property
    void noForecastHasALowerLossThanTheTruth(@ForAll @DoubleRange(min = 0, max = 10) double realized,
            @ForAll @DoubleRange(min = -1, max = 10) double forecast) {
        assertEquals(0, LOSS.of(realized, realized), NEAR);
        assertTrue(LOSS.of(realized, forecast) >= 0);
    }

    @Property
    void theLossIsLeastInTheMeanAtTheRootOfTheMeanSquare(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0.5, max = 10) Double> values,
            @ForAll @DoubleRange(min = 0.5, max = 2) double factor) {
        double[] realized = values.stream().mapToDouble(Double::doubleValue).toArray();
        double best = Math.sqrt(Arrays.stream(realized).map(value -> value * value).sum() / realized.length);
        assertTrue(meanLoss(realized, best) <= meanLoss(realized, best * factor) + NEAR);
    }

    private static double meanLoss(double[] realized, double forecast) {
        return Arrays.stream(realized).map(value -> LOSS.of(value, forecast)).sum() / realized.length;
    }

    @Test
    void aForecastWithoutErrorHasNone() {
        double[] realized = {1, 2, 5};
        Metrics metrics = Metrics.of(realized, realized, LOSS);
        assertEquals(0, metrics.rmse());
        assertEquals(1, metrics.r2());
        assertEquals(0, metrics.qlike(), NEAR);
        assertEquals(1, metrics.slope(), NEAR);
        assertEquals(0, metrics.intercept(), NEAR);
    }

    @Test
    void whereNothingComesTheShareOfTheErrorIsUndefined() {
        Metrics metrics = Metrics.of(new double[2], new double[]{1, 2}, LOSS);
        assertEquals(Double.NaN, metrics.mape());
        assertEquals(2, metrics.mapeLeftOut());
        assertThrows(IllegalArgumentException.class, () -> Metrics.of(new double[0], new double[0], LOSS));
    }

    @Test
    void theFloorIsTheCalmestPercentOfTheTrainingPartThatMoved() {
        double[] closes = new double[400];
        Arrays.fill(closes, 1);
        double[] target = new double[400];
        Arrays.setAll(target, i -> i < 300 ? 300 - i : i < 310 ? Double.NaN : 0);
        Samples samples = MadeSamples.withTarget("1h", closes, target, 0, 1);
        assertEquals(4, Qlike.of(samples, new Range(0, 320)).floor());
        assertEquals(300, Qlike.of(samples, new Range(0, 1)).floor());
        DataFault fault = assertThrows(DataFault.class, () -> Qlike.of(samples, new Range(305, 320)));
        assertEquals("no target of the training part is above 0 (15 rows): prices that do not move have no volatility"
                + " to forecast", fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Qlike(0));
    }

    @Test
    void oneForecastBelowZeroDoesNotOutweighTheOthers() {
        double[] realized = new double[1000];
        Arrays.setAll(realized, i -> 1 + i % 10 / 10.0);
        double[] forecast = realized.clone();
        forecast[500] = -1;
        assertTrue(Metrics.of(realized, forecast, LOSS).qlike() < 0.02);
    }
}
