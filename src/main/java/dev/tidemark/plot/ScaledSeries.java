package dev.tidemark.plot;

/**
 * A series over integers at a common scale, which are not copied and must not change.
 *
 * @param mantissas the values times {@code divisor}, {@link Long#MIN_VALUE} where there is none; only the first {@code size} count
 * @param size how many values there are
 * @param divisor what a mantissa is divided by
 */
@SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
public record ScaledSeries(long[] mantissas, int size, double divisor) implements Series {
    @Override
    public double at(int index) {
        long mantissa = mantissas[index];
        return mantissa == Long.MIN_VALUE ? Double.NaN : mantissa / divisor;
    }

    @Override
    public void reduce(int from, int to, Extent into) {
        for (int i = from; i < to; i++) {
            into.add(at(i));
        }
    }
}
