package dev.tidemark.profile;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far columns of numbers go together: Pearson's coefficient, and Spearman's, which is the same of their ranks. Of each two
 * columns the rows count that have a value in both. NaN where one of them does not change.
 *
 * @param names the columns
 * @param pearson one row and one column each
 * @param spearman likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never changed
public record Correlations(List<String> names, double[][] pearson, double[][] spearman) {
    public Correlations {
        names = List.copyOf(names);
    }

    /** Of some columns, all of one length. */
    static Correlations of(List<Column.Numbers> columns, List<SortedColumn> sorted) {
        int count = columns.size();
        double[][] values = new double[count][];
        double[][] ranks = new double[count][];
        IntStream.range(0, count).parallel().forEach(c -> {
            if (isWhole(columns.get(c), sorted.get(c))) {
                values[c] = standard(columns.get(c).values());
                ranks[c] = standard(ranks(sorted.get(c), columns.get(c).values().length));
            } else {
                values[c] = new double[0];
                ranks[c] = new double[0];
            }
        });
        double[][] pearson = new double[count][count];
        double[][] spearman = new double[count][count];
        IntStream.range(0, count * count).parallel().filter(cell -> cell / count <= cell % count).forEach(cell -> {
            int a = cell / count;
            int b = cell % count;
            boolean isWhole = values[a].length > 0 && values[b].length > 0;
            Pairs pairs = isWhole ? Pairs.NONE : Pairs.of(columns.get(a), columns.get(b), sorted.get(a), sorted.get(b));
            pearson[a][b] = pearson[b][a] = isWhole ? product(values[a], values[b]) : pairs.pearson();
            spearman[a][b] = spearman[b][a] = isWhole ? product(ranks[a], ranks[b]) : pairs.spearman();
        });
        return new Correlations(columns.stream().map(Column.Numbers::name).toList(), pearson, spearman);
    }

    private static boolean isWhole(Column.Numbers column, SortedColumn sorted) {
        return sorted.size() == column.values().length && sorted.size() > 0 && Double.isFinite(sorted.values()[0])
                && Double.isFinite(sorted.values()[sorted.size() - 1]);
    }

    /** The place of each row's value among all, from 1; equal ones share the middle of their places. */
    static double[] ranks(SortedColumn sorted, int rows) {
        double[] ranks = new double[rows];
        double[] values = sorted.values();
        for (int from = 0; from < values.length;) {
            int to = from + 1;
            while (to < values.length && values[to] == values[from]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[sorted.rows()[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** The distances from the mean, so that the sum of their squares is one; NaN throughout where nothing changes. */
    static double[] standard(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double[] distances = new double[values.length];
        double squares = 0;
        boolean changes = false;
        for (int i = 0; i < values.length; i++) {
            distances[i] = values[i] - mean;
            squares += distances[i] * distances[i];
            changes |= values[i] != values[0];
        }
        double scale = changes ? Math.sqrt(squares) : Double.NaN;
        for (int i = 0; i < values.length; i++) {
            distances[i] /= scale;
        }
        return distances;
    }

    /** The sum of products, in four sums that do not wait for each other. */
    static double product(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        double sum = first + second + (third + fourth);
        return Double.isNaN(sum) ? sum : Math.clamp(sum, -1, 1);
    }
}
