package dev.tidemark.forecast;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import dev.tidemark.bars.RegularBars;
import dev.tidemark.base.DataFault;
import dev.tidemark.features.Feature;
import dev.tidemark.features.FeatureSet;
import dev.tidemark.features.FeatureTable;
import dev.tidemark.forecast.math.Trailing;
import dev.tidemark.table.Table;

/**
 * What a forecast is made from: a row a bar that has every feature, and the bars behind them. Arrays are as long as there are bars where their
 * name says so, else as there are rows; those handed out are its own, not to be changed.
 */
public final class Samples {
    private static final String VOLATILITY = "volatility_1h";

    private final RegularBars bars;
    private final Table table;
    private final int horizon;
    private final int[] rowBars;
    private final double[] target;
    private final double[] barVolatility;
    private final double[] barReturns;

    private Samples(RegularBars bars, Table table, int horizon) {
        this.bars = bars;
        this.table = table;
        this.horizon = horizon;
        rowBars = rowBars(bars, table);
        target = table.column(FeatureTable.TARGET_NORM);
        barVolatility = volatility(bars);
        barReturns = returns(bars.closes());
    }

    /**
     * Rows and bars.
     *
     * @param bars the bars that the features were computed of; those without a close are left out
     * @param table features, and the target {@code target_volatility_norm}, NaN where it is not known yet
     * @param horizon how many bars ahead the target is measured
     * @throws DataFault if the table has no target, or a row whose bar is not there
     */
    public static Samples of(RegularBars bars, Table table, int horizon) {
        return new Samples(bars.closed(), table, horizon);
    }

    /** Rows and bars, as they were computed together. */
    public static Samples of(RegularBars bars, FeatureTable features) {
        return of(bars, features.table(), features.horizon());
    }

    private static int[] rowBars(RegularBars bars, Table table) {
        int[] rowBars = new int[table.rows()];
        for (int row = 0; row < rowBars.length; row++) {
            int from = row == 0 ? 0 : rowBars[row - 1] + 1;
            int bar = Arrays.binarySearch(bars.times(), from, bars.size(), table.time(row));
            if (bar < 0) {
                throw new DataFault("the features have a row at " + Instant.ofEpochMilli(table.time(row))
                        + ", and the bars have none there; expected the features of these bars, oldest first");
            }
            rowBars[row] = bar;
        }
        return rowBars;
    }

    private static double[] volatility(RegularBars bars) {
        Feature feature = FeatureSet.standard().features().stream().filter(f -> f.name().equals(VOLATILITY)).findFirst()
                .orElseThrow();
        double[] volatility = new FeatureSet(VOLATILITY, List.of(feature)).compute(bars, 1)[0];
        for (int bar = 0; bar < volatility.length; bar++) {
            volatility[bar] /= bars.closes()[bar];
        }
        return volatility;
    }

    /** Returns by the difference of the prices: for prices close to each other their ratio has lost what makes them differ. */
    private static double[] returns(double[] closes) {
        double[] returns = new double[closes.length];
        Arrays.fill(returns, Double.NaN);
        for (int bar = 1; bar < closes.length; bar++) {
            double before = closes[bar - 1];
            if (before > 0 && closes[bar] > 0) {
                returns[bar] = StrictMath.log1p((closes[bar] - before) / before);
            }
        }
        return returns;
    }

    /** How many rows there are, those without a target included. */
    public int rows() {
        return rowBars.length;
    }

    /** How many rows there are up to the last one with a target: those that can be learned from or judged by. */
    public int labelled() {
        int rows = rows();
        while (rows > 0 && Double.isNaN(target[rows - 1])) {
            rows--;
        }
        return rows;
    }

    /** How many bars ahead the target is measured. */
    public int horizon() {
        return horizon;
    }

    /** The bars, all with a close. */
    public RegularBars bars() {
        return bars;
    }

    /** The features and targets. */
    public Table table() {
        return table;
    }

    /** The bar of a row: the last one that is known when its forecast is made. */
    public int bar(int row) {
        return rowBars[row];
    }

    /** What is to be forecast, {@code target_volatility_norm}: NaN where it is not known. */
    public double[] target() {
        return target;
    }

    /** The close of each row. */
    public double[] closes() {
        return atRows(bars.closes());
    }

    /** What the target will be later, as it is now, a bar: {@code volatility_1h} over the close. */
    public double[] barVolatility() {
        return barVolatility;
    }

    /** The log return of each bar since the one before, NaN for the first and where a price is not above zero. */
    public double[] barReturns() {
        return barReturns;
    }

    /** The mean of the squared log returns of the last bars, for each row; NaN where so many are not there, or one is undefined. */
    public double[] realizedVariance(int window) {
        double[] squares = new double[barReturns.length];
        Arrays.setAll(squares, bar -> barReturns[bar] * barReturns[bar]);
        return atRows(Trailing.means(squares, window));
    }

    /** Of a column of bars the values at the rows. */
    public double[] atRows(double[] ofBars) {
        double[] values = new double[rows()];
        Arrays.setAll(values, row -> ofBars[rowBars[row]]);
        return values;
    }
}
