package dev.tidemark.forecast;

import java.util.Arrays;
import java.util.Random;

import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ResidualIntervalTest {
    private static final double NEAR = 1e-12;
    private static final Qlike LOSS = new Qlike(0.1);

    @Test
    void theEndsAreTheSecondAndTheSecondLastShareOfNineteen() {
        double[] target = new double[20];
        Arrays.setAll(target, i -> i == 19 ? Double.NaN : 2.0 * (i + 1));
        double[] forecasts = new double[20];
        Arrays.fill(forecasts, 2);
        Samples samples = MadeSamples.withTarget("1h", forecasts, target, 0, 1);
        Range part = new Range(0, samples.rows());
        ResidualInterval interval = ResidualInterval.of(0.8, samples, part, forecasts, LOSS);
        assertEquals(new ResidualInterval(0.8, 2, 18, 0.1, 19), interval);
        assertEquals(new ResidualInterval.Ends(6, 54), interval.about(3));
        assertEquals(0.2, interval.about(-1).lower(), NEAR);
        assertEquals(17.0 / 19, interval.coverage(samples, part, forecasts), NEAR);
    }

    @Test
    void itHoldsAsMuchAsItSaysWhenWhatComesIsLikeWhatWas() {
        Random chance = new Random(5);
        double[] forecasts = chance.doubles(8000, 1, 20).toArray();
        double[] target = Arrays.stream(forecasts).map(f -> f * Math.exp(chance.nextGaussian() / 3)).toArray();
        double[] closes = new double[8000];
        Arrays.fill(closes, 1);
        Samples samples = MadeSamples.withTarget("1h", closes, target, 0, 1);
        ResidualInterval interval = ResidualInterval.of(ResidualInterval.LEVEL, samples, new Range(0, 4000), forecasts,
                LOSS);
        assertEquals(0.8, interval.coverage(samples, new Range(4000, 8000), forecasts), 0.02);
        assertEquals(Math.exp(1.2816 / 3), interval.upper(), 0.05);
    }

    @Test
    void tooFewForecastsAreRefused() {
        Samples samples = MadeSamples.withTarget("1h", new double[]{1, 2, 3}, new double[]{1, 1, 1}, 0, 1);
        DataFault fault = assertThrows(DataFault.class,
                () -> ResidualInterval.of(0.8, samples, new Range(0, 3), new double[]{1, 1, 1}, LOSS));
        assertEquals("3 forecasts of the validation part are too few for an interval of 80 %", fault.getMessage());
        double[] none = {Double.NaN, Double.NaN, Double.NaN};
        assertEquals(Double.NaN,
                new ResidualInterval(0.8, 1, 2, 0.1, 9).coverage(samples, new Range(0, 3), none));
    }
}
