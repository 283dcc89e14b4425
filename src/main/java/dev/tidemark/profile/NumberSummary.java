package dev.tidemark.profile;

import java.util.Arrays;

/** Describes columns of numbers. */
final class NumberSummary {
    private NumberSummary() {}

    static Summary.OfNumbers of(Column.Numbers column, SortedColumn sorted) {
        double[] values = sorted.values();
        int from = 0;
        int to = values.length;
        while (from < to && values[from] == Double.NEGATIVE_INFINITY) {
            from++;
        }
        while (to > from && values[to - 1] == Double.POSITIVE_INFINITY) {
            to--;
        }
        int negative = firstNot(values, true);
        int zeros = firstNot(values, false) - negative;
        double[] moments = moments(values, from, to);
        SortedColumn finite = from == 0 && to == values.length ? sorted : finite(values, from, to);
        double[] quantiles = Summary.OfNumbers.SHARES.stream().mapToDouble(finite::quantile).toArray();
        return new Summary.OfNumbers(column.name(), values.length, column.values().length - values.length,
                sorted.distinct(), column.isWhole(), values.length - (to - from), zeros, negative, moments[0],
                moments[1],
                moments[2], moments[3], quantiles, Histogram.of(sorted, from, to, column.isWhole()));
    }

    private static SortedColumn finite(double[] values, int from, int to) {
        return new SortedColumn(new int[0], Arrays.copyOfRange(values, from, to));
    }

    /** The index of the first value that is not negative, or of the first that is positive. */
    private static int firstNot(double[] values, boolean negative) {
        int from = 0;
        int to = values.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (negative ? values[middle] < 0 : values[middle] <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Mean, sample deviation, skewness and kurtosis. */
    private static double[] moments(double[] values, int from, int to) {
        double n = to - from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        double mean = sum / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = from; i < to; i++) {
            double distance = values[i] - mean;
            double square = distance * distance;
            second += square;
            third += square * distance;
            fourth += square * square;
        }
        return new double[]{n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : Math.sqrt(second / (n - 1)),
                skewness(n, second, third), kurtosis(n, second, fourth)};
    }

    /** Adjusted for the size of the sample (G1 of Joanes and Gill, 1998). */
    private static double skewness(double n, double second, double third) {
        return n < 3 || second == 0
                ? Double.NaN
                : n * Math.sqrt(n - 1) / (n - 2) * third / Math.pow(second, 1.5);
    }

    /** Adjusted likewise (G2). */
    private static double kurtosis(double n, double second, double fourth) {
        if (n < 4 || second == 0) {
            return Double.NaN;
        }
        double adjust = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        return n * (n + 1) * (n - 1) / ((n - 2) * (n - 3)) * fourth / (second * second) - adjust;
    }
}
