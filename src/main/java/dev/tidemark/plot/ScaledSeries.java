package dev.tidemark.plot;

/**
 * A series over integers at a common scale, which are not copied and must not change.
 *
 * @param mantissas the values times {@code divisor}, {@link Long#MIN_VALUE} where there is none; only the first {@code size} count
 * @param size how many values there are
 * @param divisor what a mantissa is divided by, positive
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
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            // Less one, the mark of a missing value becomes the largest number.
            min = Math.min(min, mantissas[i] - 1);
            max = Math.max(max, mantissas[i]);
        }
        if (max != Long.MIN_VALUE) {
            // The conversion and the division keep the order, so the ends are those of the values.
            into.widen((min + 1) / divisor, max / divisor);
        }
    }
}
