package dev.tidemark.features;

/**
 * The mean of the last bars of a column, of fewer where the column begins; of equal values exactly that value.
 *
 * @param of the column
 * @param window the longest window
 * @param least how many values are needed, from 1
 */
record Mean(Recipe of, int window, int least) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        Ladder ladder = columns.ladder(new Moments(values));
        Ladder.Rung moments = ladder.rung(window);
        return (from, to) -> {
            int start = Undefined.before(least - 1, from, to, out);
            int full = Math.clamp(window - 1, start, to);
            for (int i = start; i < full; i++) {
                out[i] = first(values, i + 1);
            }
            System.arraycopy(moments.known(Moments.OFFSET), ladder.index(full), out, full, to - full);
            for (int i = full; i < to; i++) {
                out[i] += values[i];
            }
        };
    }

    private static double first(double[] values, int count) {
        return values[count - 1] + offset(values, count);
    }

    /** The mean of the first values less the last of them, of which nothing is lost at a high level. */
    static double offset(double[] values, int count) {
        double last = values[count - 1];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i] - last;
        }
        return sum / count;
    }
}
