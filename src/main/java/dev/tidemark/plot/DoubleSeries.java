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
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        if (Double.isNaN(min)) {
            reduceWithMissing(from, to, into);
        } else {
            into.widen(min, max);
        }
    }

    /** For stretches with a NaN, which the quick way makes its result. */
    private void reduceWithMissing(int from, int to, Extent into) {
        for (int i = from; i < to; i++) {
            into.add(values[i]);
        }
    }
}
