package dev.tidemark.forecast.math;

import java.util.Arrays;

/**
 * A linear regression by least squares, with an intercept. The columns are made orthogonal by Householder's reflections (Golub and Van Loan,
 * <i>Matrix Computations</i>, 5.2), so that, unlike in the normal equations, no digit is lost to a square. A column that those before it explain
 * already gets the coefficient 0.
 */
public final class Ols {
    /** What is left of a column that others explain, by rounding, is less than this share of it. */
    private static final double NOTHING = 1e-11;

    private final double[][] columns;
    private final double[] rest;
    /** For each row of the triangle, the column that it belongs to. */
    private final int[] basis;
    private final double[] coefficients;
    private int rank;

    private Ols(double[] y, double[]... x) {
        columns = new double[x.length + 1][];
        columns[0] = new double[y.length];
        Arrays.fill(columns[0], 1);
        for (int c = 0; c < x.length; c++) {
            columns[c + 1] = x[c].clone();
        }
        rest = y.clone();
        basis = new int[columns.length];
        coefficients = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            reflect(c);
        }
        substitute();
    }

    /**
     * Fits {@code y = b0 + b1 x1 + b2 x2 + …}.
     *
     * @param y what is explained, without NaN
     * @param x what explains it: columns of the same length
     */
    public static Ols of(double[] y, double[]... x) {
        return new Ols(y, x);
    }

    private void reflect(int column) {
        double[] mirror = columns[column];
        double length = length(mirror, rank);
        if (rank == rest.length || length <= NOTHING * length(mirror, 0)) {
            return;
        }
        double diagonal = mirror[rank] > 0 ? -length : length;
        mirror[rank] -= diagonal;
        double scale = 1 / (-diagonal * mirror[rank]);
        for (int c = column + 1; c < columns.length; c++) {
            apply(mirror, scale, columns[c]);
        }
        apply(mirror, scale, rest);
        mirror[rank] = diagonal;
        basis[rank] = column;
        rank++;
    }

    private static double length(double[] values, int from) {
        double largest = 0;
        for (int i = from; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        double squares = 0;
        for (int i = from; i < values.length && largest > 0; i++) {
            squares += values[i] / largest * (values[i] / largest);
        }
        return largest * Math.sqrt(squares);
    }

    private void apply(double[] mirror, double scale, double[] values) {
        double product = 0;
        for (int i = rank; i < values.length; i++) {
            product += mirror[i] * values[i];
        }
        product *= scale;
        for (int i = rank; i < values.length; i++) {
            values[i] -= product * mirror[i];
        }
    }

    private void substitute() {
        double[] right = Arrays.copyOf(rest, rank);
        solve(right);
        for (int r = 0; r < rank; r++) {
            coefficients[basis[r]] = right[r];
        }
    }

    /** Solves the triangle for a right side, in place. */
    private void solve(double[] right) {
        for (int r = rank - 1; r >= 0; r--) {
            for (int later = r + 1; later < rank; later++) {
                right[r] -= columns[basis[later]][r] * right[later];
            }
            right[r] /= columns[basis[r]][r];
        }
    }

    /** How many coefficients the columns can tell apart, that of the intercept included. */
    public int rank() {
        return rank;
    }

    /** The intercept, then a coefficient a column. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The variance of what is not explained: the squares over the rows less the rank; NaN where these are as many. */
    public double residualVariance() {
        double squares = 0;
        for (int i = rank; i < rest.length; i++) {
            squares += rest[i] * rest[i];
        }
        return rest.length == rank ? Double.NaN : squares / (rest.length - rank);
    }

    /** The standard errors of the coefficients, if what is not explained has one variance and is uncorrelated; 0 for one that was left out. */
    public double[] standardErrors() {
        double[] squares = new double[columns.length];
        for (int c = 0; c < rank; c++) {
            double[] unit = new double[rank];
            unit[c] = 1;
            solve(unit);
            for (int r = 0; r < rank; r++) {
                squares[basis[r]] += unit[r] * unit[r];
            }
        }
        double variance = residualVariance();
        return Arrays.stream(squares).map(square -> Math.sqrt(square * variance)).toArray();
    }
}
