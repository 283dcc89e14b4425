package dev.tidemark.features;

import java.util.ArrayList;
import java.util.List;

import dev.tidemark.table.Table;

/**
 * Mean and deviation of each feature over the training part, by which every row is brought to a common scale. What comes after that part
 * has no say in it.
 *
 * @param rows how many rows the training part has: the first ones
 * @param scales a scale a feature
 */
public record Normalization(int rows, List<Scale> scales) {
    public Normalization {
        scales = List.copyOf(scales);
    }

    /**
     * Where a feature lies in the training part.
     *
     * @param feature its name
     * @param mean its mean
     * @param deviation its sample standard deviation; a feature that does not vary is only moved by its mean
     */
    public record Scale(String feature, double mean, double deviation) {
        private double of(double value) {
            return deviation == 0 ? value - mean : (value - mean) / deviation;
        }
    }

    /**
     * Measures the training part.
     *
     * @param rows how many rows it has, from 2
     */
    public static Normalization of(FeatureTable features, int rows) {
        List<Scale> scales = new ArrayList<>();
        for (Feature feature : features.set().features()) {
            scales.add(scale(feature.name(), features.table().range(0, rows).column(feature.name())));
        }
        return new Normalization(rows, scales);
    }

    private static Scale scale(String name, double[] values) {
        double mean = values[values.length - 1] + Mean.offset(values, values.length);
        return new Scale(name, mean, Deviation.first(values, values.length));
    }

    /** The table with the features on the common scale, and the targets as they are. */
    public Table apply(FeatureTable features) {
        Table table = features.table();
        double[][] columns = new double[table.names().size()][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = table.column(c);
            if (c < scales.size()) {
                Scale scale = scales.get(c);
                for (int row = 0; row < columns[c].length; row++) {
                    columns[c][row] = scale.of(columns[c][row]);
                }
            }
        }
        return Table.of(table.names(), table.times(), columns);
    }
}
