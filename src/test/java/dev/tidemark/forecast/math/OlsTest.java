package dev.tidemark.forecast.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class OlsTest {
    private static final MathContext DIGITS = new MathContext(80);
    /** Longley's table of the economy, 1947 to 1962: y and six columns that nearly explain each other. */
    private static final double[][] LONGLEY = {
            {60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
                    70551},
            {83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9},
            {234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
                    502601, 518173, 554894},
            {2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007},
            {1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827},
            {107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
                    125368, 127852, 130081},
            {1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962}};

    @Test
    void itHasTheFiguresThatNistCertifiesForLongley() {
        Ols fit = Ols.of(LONGLEY[0], Arrays.copyOfRange(LONGLEY, 1, 7));
        assertNear(1e-9, fit.coefficients(), -3482258.63459582, 15.0618722713733, -0.358191792925910E-01,
                -2.02022980381683, -1.03322686717359, -0.511041056535807E-01, 1829.15146461355);
        assertNear(1e-9, fit.standardErrors(), 890420.383607373, 84.9149257747669, 0.334910077722432E-01,
                0.488399681651699, 0.214274163161675, 0.226073200069370, 455.478499142212);
        assertEquals(304.854073561965, Math.sqrt(fit.residualVariance()), 1e-9 * 304);
        assertEquals(7, fit.rank());
    }

    @Test
    void aLineThroughFivePointsIsWhatOneWorksOutByHand() {
        Ols fit = Ols.of(new double[]{2, 4, 5, 4, 5}, new double[]{1, 2, 3, 4, 5});
        assertNear(1e-14, fit.coefficients(), 2.2, 0.6);
        assertEquals(0.8, fit.residualVariance(), 1e-14);
        assertNear(1e-14, fit.standardErrors(), Math.sqrt(0.8 * 55 / 50), Math.sqrt(0.08));
    }

    @Property
    void itIsTheExactSolution(@ForAll @Size(12) List<@IntRange(min = -50, max = 50) Integer> y,
            @ForAll @Size(12) List<@IntRange(min = -50, max = 50) Integer> x1,
            @ForAll @Size(12) List<@IntRange(min = -50, max = 50) Integer> x2) {
        Ols fit = Ols.of(doubles(y), doubles(x1), doubles(x2));
        if (fit.rank() == 3) {
            assertArrayEquals(exact(y, x1, x2), fit.coefficients(), 1e-8);
        }
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** The normal equations of integers, by Cramer's rule in integers. */
    private static double[] exact(List<Integer> y, List<Integer> x1, List<Integer> x2) {
        List<List<Integer>> columns = List.of(Collections.nCopies(y.size(), 1), x1, x2);
        long[][] matrix = new long[3][4];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 4; c++) {
                matrix[r][c] = product(columns.get(r), c < 3 ? columns.get(c) : y);
            }
        }
        BigDecimal whole = determinant(matrix, -1);
        double[] solution = new double[3];
        Arrays.setAll(solution, c -> determinant(matrix, c).divide(whole, DIGITS).doubleValue());
        return solution;
    }

    private static long product(List<Integer> a, List<Integer> b) {
        long sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (long) a.get(i) * b.get(i);
        }
        return sum;
    }

    /** That of the left three columns, one of them replaced by the fourth. */
    private static BigDecimal determinant(long[][] matrix, int replaced) {
        BigDecimal sum = BigDecimal.ZERO;
        int[][] orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}, {1, 0, 2}, {0, 2, 1}};
        for (int o = 0; o < orders.length; o++) {
            BigDecimal term = BigDecimal.valueOf(o < 3 ? 1 : -1);
            for (int r = 0; r < 3; r++) {
                int column = orders[o][r] == replaced ? 3 : orders[o][r];
                term = term.multiply(BigDecimal.valueOf(matrix[r][column]));
            }
            sum = sum.add(term);
        }
        return sum;
    }

    @Test
    void aColumnThatOthersExplainGetsNothing() {
        double[] x = {1, 2, 3, 4};
        double[] more = {5, 7, 9, 11};
        Ols fit = Ols.of(new double[]{3, 5, 7, 9}, x, more, new double[4]);
        assertArrayEquals(new double[]{1, 2, 0, 0}, fit.coefficients(), 1e-13);
        assertEquals(2, fit.rank());
        assertEquals(0, fit.standardErrors()[2]);
    }

    @Test
    void smallAndLargeColumnsAreFittedAlike() {
        double[] small = {3e-9, 1e-9, 4e-9, 1e-9, 5e-9};
        double[] large = {9e11, 2e11, 6e11, 5e11, 3e11};
        double[] y = new double[5];
        Arrays.setAll(y, i -> 7 + 2e9 * small[i] - 3e-12 * large[i]);
        assertNear(1e-11, Ols.of(y, small, large).coefficients(), 7, 2e9, -3e-12);
    }

    @Test
    void asManyCoefficientsAsRowsLeaveNoVarianceToSpeakOf() {
        assertEquals(Double.NaN, Ols.of(new double[]{1, 2}, new double[]{1, 5}).residualVariance());
        assertEquals(1, Ols.of(new double[]{4}, new double[]{2}).rank());
    }

    private static void assertNear(double share, double[] found, double... expected) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], share * Math.max(Math.abs(expected[i]), share), "coefficient " + i);
        }
    }
}
