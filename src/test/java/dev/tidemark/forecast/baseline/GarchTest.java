package dev.tidemark.forecast.baseline;

import java.util.Arrays;
import java.util.Random;

import dev.tidemark.base.DataFault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GarchTest {
    private static final double NEAR = 1e-12;

    @Test
    void aKnownProcessIsRecoveredWithinTwoStandardErrors() {
        for (double[] truth : new double[][]{{2e-6, 0.1, 0.85}, {5e-7, 0.04, 0.95}, {1e-5, 0.3, 0.4}}) {
            double[] returns = simulated(new Random(11), 20_000, truth);
            GarchParameters found = Garch.fit(returns);
            double[] errors = standardErrors(returns, found);
            double[] values = {found.omega(), found.alpha(), found.beta()};
            for (int i = 0; i < 3; i++) {
                assertEquals(truth[i], values[i], 2 * errors[i], Arrays.toString(values) + Arrays.toString(errors));
                assertTrue(errors[i] < truth[i] / 4, () -> "an error so small that it says something");
            }
        }
    }

    private static double[] simulated(Random chance, int count, double... truth) {
        double[] returns = new double[count];
        double variance = truth[0] / (1 - truth[1] - truth[2]);
        for (int i = 0; i < count; i++) {
            double error = Math.sqrt(variance) * chance.nextGaussian();
            returns[i] = 1e-4 + error;
            variance = truth[0] + truth[1] * error * error + truth[2] * variance;
        }
        return returns;
    }

    /** Those of the most likely parameters: the roots of the diagonal of the inverse of the likelihood's curvature, by differences. */
    private static double[] standardErrors(double[] returns, GarchParameters at) {
        double[] point = {at.omega(), at.alpha(), at.beta()};
        double[][] curvature = new double[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int signs = 0; signs < 4; signs++) {
                    double[] moved = point.clone();
                    moved[r] += ((signs & 1) == 0 ? 1 : -1) * 1e-3 * point[r];
                    moved[c] += ((signs & 2) == 0 ? 1 : -1) * 1e-3 * point[c];
                    sum += (signs == 0 || signs == 3 ? 1 : -1) * unlikely(returns, at, moved);
                }
                curvature[r][c] = sum / (4e-6 * point[r] * point[c]);
            }
        }
        double[] errors = new double[3];
        Arrays.setAll(errors, i -> Math.sqrt(inverseDiagonal(curvature, i)));
        return errors;
    }

    /** The negative log likelihood, as the textbook has it. */
    private static double unlikely(double[] returns, GarchParameters at, double... point) {
        double h = at.start();
        double sum = 0;
        for (double value : returns) {
            double error = value - at.mean();
            sum += (Math.log(h) + error * error / h) / 2;
            h = point[0] + point[1] * error * error + point[2] * h;
        }
        return sum;
    }

    private static double inverseDiagonal(double[][] m, int i) {
        int a = (i + 1) % 3;
        int b = (i + 2) % 3;
        double minor = m[a][a] * m[b][b] - m[a][b] * m[b][a];
        double determinant = m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        return minor / determinant;
    }

    @Test
    void theLikelihoodIsThatOfTheTextbook() {
        double[] returns = simulated(new Random(3), 500, 2e-6, 0.1, 0.85);
        GarchLikelihood likelihood = new GarchLikelihood(returns);
        double[] point = GarchLikelihood.point(0.1, 0.2, 0.6);
        GarchParameters at = likelihood.parameters(point);
        double whole = unlikely(returns, at, at.omega(), at.alpha(), at.beta());
        assertEquals(whole / 500 - Math.log(at.start()) / 2, likelihood.at(point), NEAR);
        assertEquals(0.2, at.alpha(), NEAR);
        assertEquals(0.6, at.beta(), NEAR);
        assertEquals(0.1 * at.start(), at.omega(), NEAR);
    }

    @Test
    void whereverTheSearchGoesTheProcessIsStationary() {
        GarchLikelihood likelihood = new GarchLikelihood(new double[]{1, -1, 2, -2});
        for (double[] point : new double[][]{{0, 100, 100}, {-800, -100, 3}, {5, 800, -800}}) {
            GarchParameters at = likelihood.parameters(point);
            assertTrue(at.alpha() >= 0 && at.beta() >= 0 && at.alpha() + at.beta() < 1);
        }
        assertEquals(Double.POSITIVE_INFINITY, likelihood.at(new double[]{-800, -800, 0}));
    }

    @Test
    void theNextVarianceFollowsTheRecursionAndWaitsWhereThereIsNoReturn() {
        GarchParameters garch = new GarchParameters(1, 0.5, 0.25, 0.5, 4);
        // 0.5 + 0.25·4 + 0.5·4; then 0.5 + 0.25·9 + 0.5·3.5; then 0.5 + 0.75·4.5.
        assertArrayEquals(new double[]{3.5, 4.5, 3.875}, garch.next(new double[]{3, 4, Double.NaN}), NEAR);
    }

    @Test
    void theVarianceOverTheHorizonIsTheSumOfWhatIsExpectedBarByBar() {
        GarchParameters garch = new GarchParameters(0, 0.5, 0.25, 0.5, 4);
        assertEquals(4 + 3.5 + 3.125, garch.total(4, 3), NEAR);
        double level = 0.5 / 0.25;
        assertEquals(12 * level + (4 - level) * (1 - Math.pow(0.75, 12)) / 0.25, garch.total(4, 12), NEAR);
    }

    @Test
    void closesThatDoNotMoveAreRefused() {
        assertEquals("the baseline garch cannot be fitted: the closes of the training part do not move",
                assertThrows(DataFault.class, () -> Garch.fit(new double[50])).getMessage());
    }
}
