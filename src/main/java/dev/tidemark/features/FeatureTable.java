package dev.tidemark.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.table.Table;

/**
 * The features of bars and what is to be forecast from them: a row a bar that has every feature. A row belongs to the start of its bar, and
 * is known when the bar ends.
 *
 * @param set the features
 * @param table the features in their order, then the targets; a target is missing where its bar is not there yet
 * @param horizon how many bars later the target is measured
 * @param dropped the bars that got no row
 */
public record FeatureTable(FeatureSet set, Table table, int horizon, Dropped dropped) {
    /** What is to be forecast: {@code volatility_1h}, so many bars later. */
    public static final String TARGET = "target_volatility";
    /** The same over the close at the time of the forecast. */
    public static final String TARGET_NORM = "target_volatility_norm";

    /**
     * Computes it.
     *
     * @param bars the bars; those without a close are left out
     * @param horizon how many bars later the target is measured, from 1
     * @param threads how many threads may compute
     */
    public static FeatureTable of(FeatureSet set, RegularBars bars, int horizon, int threads) {
        RegularBars closed = bars.closed();
        double[][] features = set.compute(closed, threads);
        double[][] columns = Arrays.copyOf(features, features.length + 2);
        addTargets(columns, volatility(set, features, closed, threads), closed.closes(), horizon);
        int warmUp = Math.min(set.slowest().warmUp(), closed.size());
        Map<String, Integer> causes = new LinkedHashMap<>();
        BitSet undefined = undefined(set, features, warmUp, causes);
        List<String> names = new ArrayList<>(set.names());
        names.addAll(List.of(TARGET, TARGET_NORM));
        Table table = kept(names, closed.times(), columns, undefined).range(warmUp,
                closed.size() - undefined.cardinality());
        return new FeatureTable(set, table, horizon, new Dropped(bars.size() - closed.size(), warmUp, causes));
    }

    /**
     * How many rows lack the targets alone: the last ones, and any where a target is no number. They are there to be forecast, not to
     * be learned from.
     */
    public int withoutTarget() {
        int target = set.features().size();
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            count += Double.isNaN(table.value(target, row)) ? 1 : 0;
        }
        return count;
    }

    private static double[] volatility(FeatureSet set, double[][] features, RegularBars bars, int threads) {
        int column = set.features().indexOf(StandardFeatures.VOLATILITY);
        return column >= 0
                ? features[column]
                : new FeatureSet("target", List.of(StandardFeatures.VOLATILITY)).compute(bars, threads)[0];
    }

    private static void addTargets(double[][] columns, double[] volatility, double[] closes, int horizon) {
        double[] target = new double[closes.length];
        double[] norm = new double[closes.length];
        Arrays.fill(target, Double.NaN);
        Arrays.fill(norm, Double.NaN);
        for (int i = 0; i + horizon < closes.length; i++) {
            double share = volatility[i + horizon] / closes[i];
            if (Double.isFinite(share)) {
                target[i] = volatility[i + horizon];
                norm[i] = share;
            }
        }
        columns[columns.length - 2] = target;
        columns[columns.length - 1] = norm;
    }

    /** The bars behind the warm-up that lack a feature, counted by the first that they lack. */
    private static BitSet undefined(FeatureSet set, double[][] features, int warmUp, Map<String, Integer> causes) {
        BitSet undefined = new BitSet();
        for (int f = 0; f < features.length; f++) {
            int before = undefined.cardinality();
            Undefined.rows(features[f], warmUp, undefined);
            int added = undefined.cardinality() - before;
            if (added > 0) {
                causes.put(set.features().get(f).name(), added);
            }
        }
        return undefined;
    }

    /** The rows that are not dropped, moved up within their columns; the last of each column are left over. */
    private static Table kept(List<String> names, long[] times, double[][] columns, BitSet dropped) {
        if (dropped.isEmpty()) {
            return Table.of(names, times, columns);
        }
        long[] keptTimes = times.clone();
        int to = dropped.nextSetBit(0);
        for (int start = dropped.nextClearBit(to); start < times.length;) {
            int next = dropped.nextSetBit(start);
            int end = next < 0 ? times.length : next;
            System.arraycopy(keptTimes, start, keptTimes, to, end - start);
            for (double[] column : columns) {
                System.arraycopy(column, start, column, to, end - start);
            }
            to += end - start;
            start = dropped.nextClearBit(end);
        }
        return Table.of(names, keptTimes, columns);
    }
}
