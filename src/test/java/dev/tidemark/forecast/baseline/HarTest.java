package dev.tidemark.forecast.baseline;

import java.util.Arrays;
import java.util.Random;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.MadeSamples;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Closes are made so that squared log returns follow a HAR process; hours are bars, and the target is the root of the next square. */
class HarTest {
    private static final int BARS = 6000;
    private static final int WEEK = 168;
    private static final double SCALE = 1e-5;

    @Test
    void aKnownProcessOfVariancesIsRecoveredWithinTwoStandardErrors() {
        double[] truth = {0.1, 0.3, 0.3, 0.3};
        Random chance = new Random(4);
        double[] variances = process(means -> SCALE * truth[0] + truth[1] * means[0] + truth[2] * means[1]
                + truth[3] * means[2] + SCALE * 0.15 * chance.nextGaussian());
        Samples samples = samples(variances);
        Har.Model model = new Har("har", HarScale.VARIANCE).fit(samples, new Range(0, samples.rows() - 1));
        assertRecovered(model, SCALE * truth[0], truth);
        double[] figures = model.figures(samples);
        double known = SCALE * truth[0] + truth[1] * variances[BARS - 1] + truth[2] * mean(variances, 24)
                + truth[3] * mean(variances, WEEK);
        assertEquals(Math.sqrt(known), figures[figures.length - 1], 0.05 * Math.sqrt(known));
    }

    @Test
    void aKnownProcessOfLogarithmsIsRecoveredAndItsMeanIsForecast() {
        double[] truth = {-1, 0.4, 0.3, 0.2};
        Random chance = new Random(9);
        double[] variances = process(means -> Math.exp(truth[0] + truth[1] * Math.log(means[0])
                + truth[2] * Math.log(means[1]) + truth[3] * Math.log(means[2]) + 0.6 * chance.nextGaussian()));
        Samples samples = samples(variances);
        Har.Model model = new Har("log_har", HarScale.LOGARITHM).fit(samples, new Range(0, samples.rows() - 1));
        // The target is the root, and its logarithm half of that of the variance.
        double[] half = Arrays.stream(truth).map(value -> value / 2).toArray();
        assertRecovered(model, half[0], half);
        assertEquals(0.09, model.regression().residualVariance(), 0.004);
        double[] figures = model.figures(samples);
        double forecast = 0;
        double came = 0;
        for (int row = 0; row < figures.length - 1; row++) {
            forecast += figures[row];
            came += samples.target()[row];
        }
        // Without the correction it would be 4.4 percent too low.
        assertEquals(1, forecast / came, 0.01);
    }

    @Test
    void rootsAreFittedToTheTargetAsItIs() {
        Random chance = new Random(2);
        double[] variances = process(means -> Math.pow(0.001 + 0.6 * Math.sqrt(means[0])
                + 0.0002 * chance.nextGaussian(), 2));
        Samples samples = samples(variances);
        Har.Model model = new Har("har_root", HarScale.DEVIATION).fit(samples, new Range(0, samples.rows() - 1));
        assertRecovered(model, 0.001, 0, 0.6, 0, 0);
    }

    private static void assertRecovered(Har.Model model, double intercept, double... truth) {
        double[] found = model.regression().coefficients();
        double[] errors = model.regression().standardErrors();
        for (int i = 0; i < truth.length; i++) {
            assertEquals(i == 0 ? intercept : truth[i], found[i], 2 * errors[i], "coefficient " + i);
        }
        assertTrue(errors[1] < 0.05 && errors[3] < 0.1, () -> "errors so small that they say something");
    }

    private interface Next {
        double after(double... means);
    }

    private static double[] process(Next next) {
        double[] values = new double[BARS];
        for (int i = 0; i < BARS; i++) {
            double[] before = Arrays.copyOf(values, i);
            values[i] = i < WEEK
                    ? SCALE * (1 + i % 3)
                    : next.after(before[i - 1], mean(before, 24), mean(before, WEEK));
            assertTrue(values[i] > 0);
        }
        return values;
    }

    private static double mean(double[] values, int window) {
        return Arrays.stream(values, values.length - window, values.length).average().orElseThrow();
    }

    /** Closes whose squared log returns are these; up and down in turn as chance has it. */
    private static Samples samples(double[] variances) {
        Random chance = new Random(1);
        double[] closes = new double[variances.length + 1];
        double[] target = new double[closes.length];
        closes[0] = 100;
        for (int i = 0; i < variances.length; i++) {
            double step = Math.sqrt(variances[i]);
            closes[i + 1] = closes[i] * Math.exp(chance.nextBoolean() ? step : -step);
            target[i] = step;
        }
        target[variances.length] = Double.NaN;
        return MadeSamples.withTarget("1h", closes, target, WEEK, 1);
    }

    @Test
    void anHourWithoutAnyMoveIsTakenForTheCalmestThereWas() {
        double[] variances = process(means -> SCALE * (1 + Math.sin(1000 * means[0] / SCALE) / 2));
        variances[3000] = 0;
        Samples samples = samples(variances);
        double[] figures = new Har("log_har", HarScale.LOGARITHM).fit(samples, new Range(0, 4000)).figures(samples);
        assertTrue(Arrays.stream(figures).allMatch(figure -> figure > 0.001 && figure < 0.01));
    }

    @Test
    void aTrainingPartWithoutAWeekIsRefused() {
        double[] closes = new double[200];
        Arrays.setAll(closes, i -> 100 + i % 7);
        Samples samples = MadeSamples.withTarget("1h", closes, closes.clone(), 0, 1);
        DataFault fault = assertThrows(DataFault.class,
                () -> new Har("har", HarScale.VARIANCE).fit(samples, new Range(0, 170)));
        assertEquals("the baseline har cannot be fitted: it is defined in 2 of the 170 rows of the training part",
                fault.getMessage());
    }
}
