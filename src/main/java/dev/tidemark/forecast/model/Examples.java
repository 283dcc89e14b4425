package dev.tidemark.forecast.model;

import java.util.List;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.Range;
import dev.tidemark.table.Table;

/** Rows to learn from or to forecast: features by column, and what is to be forecast. A missing number is NaN. Nothing is copied. */
public final class Examples {
    private final List<String> features;
    private final double[][] columns;
    private final double[] target;

    private Examples(List<String> features, double[][] columns, double[] target) {
        this.features = List.copyOf(features);
        this.columns = columns;
        this.target = target;
    }

    /**
     * Rows.
     *
     * @param features the names of the features
     * @param columns a column a feature
     * @param target one number a row
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Examples of(List<String> features, double[][] columns, double[] target) {
        if (features.size() != columns.length || features.isEmpty()) {
            throw new IllegalArgumentException("expected as many columns as features, and at least one");
        }
        for (double[] column : columns) {
            if (column.length != target.length) {
                throw new IllegalArgumentException("expected columns of one length");
            }
        }
        return new Examples(features, columns, target);
    }

    /**
     * Rows of a table.
     *
     * @param features the names of the columns that are features, in the order of the model
     * @param target the name of the column to be forecast
     * @throws DataFault if there is no such column
     */
    public static Examples of(Table table, List<String> features, String target) {
        double[][] columns = new double[features.size()][];
        for (int f = 0; f < columns.length; f++) {
            columns[f] = table.column(features.get(f));
        }
        return of(features, columns, table.column(target));
    }

    /** The names of the features, in their order. */
    public List<String> features() {
        return features;
    }

    /** How many rows there are. */
    public int rows() {
        return target.length;
    }

    /** A feature of a row. */
    public double value(int feature, int row) {
        return columns[feature][row];
    }

    /** What is to be forecast in a row. */
    public double target(int row) {
        return target[row];
    }

    double[][] columns() {
        return columns;
    }

    /**
     * Features as the library and the trees take them, row by row.
     *
     * @throws DataFault if one is too large to be such a number
     */
    float[] floats(Range part) {
        int width = columns.length;
        float[] floats = new float[Math.multiplyExact(part.size(), width)];
        for (int f = 0; f < width; f++) {
            double[] column = columns[f];
            for (int row = part.from(), at = f; row < part.to(); row++, at += width) {
                float value = (float) column[row];
                if (Float.isInfinite(value)) {
                    throw tooLarge(f, row);
                }
                floats[at] = value;
            }
        }
        return floats;
    }

    private DataFault tooLarge(int feature, int row) {
        return new DataFault("row " + (row + 1) + " of the features: " + features.get(feature) + " is "
                + columns[feature][row] + "; expected a number within ±3.4e38");
    }

    /** Makes sure that rows can be learned from. */
    void requireTargets(Range part, String name) {
        if (part.to() > rows()) {
            throw new IndexOutOfBoundsException("rows to " + part.to() + " of " + rows());
        }
        for (int row = part.from(); row < part.to(); row++) {
            if (!Double.isFinite(target[row])) {
                throw new DataFault("row " + (row + 1) + ", of the " + name + " part, has no target; expected one in"
                        + " every row that a model is trained or judged by");
            }
        }
    }
}
