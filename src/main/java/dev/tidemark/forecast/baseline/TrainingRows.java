package dev.tidemark.forecast.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;

/** The rows of the training part that have a target and every figure to explain it by. */
final class TrainingRows {
    private final int[] rows;

    private TrainingRows(int[] rows) {
        this.rows = rows;
    }

    /**
     * Chooses them.
     *
     * @param name the baseline that they are chosen for
     * @throws DataFault if they are no more than what is to be fitted on them
     */
    static TrainingRows of(String name, Samples samples, Range train, double[]... figures) {
        int[] rows = IntStream.range(train.from(), train.to()).filter(row -> Double.isFinite(samples.target()[row])
                && Arrays.stream(figures).allMatch(figure -> Double.isFinite(figure[row]))).toArray();
        if (rows.length <= figures.length + 1) {
            throw new DataFault("the baseline " + name + " cannot be fitted: it is defined in " + rows.length
                    + " of the " + train.size() + " rows of the training part");
        }
        return new TrainingRows(rows);
    }

    double[] of(double[] column) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
