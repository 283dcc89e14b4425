package dev.tidemark.plot;

/**
 * A series over an array of doubles, which is not copied and must not change.
 *
 * @param values one value an index, NaN where missing
 */
@SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
public record DoubleSeries(double[] values) implements Series {
    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double at(int index) {
        return values[index];
    }

    @Override
    public void reduce(int from, int to, Extent into) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = values[i];
            // Comparisons with NaN are false, so it changes nothing.
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        into.widen(min, max);
    }
}
