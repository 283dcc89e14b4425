package dev.tidemark.features;

/**
 * The sample standard deviation of the last bars of a column, of fewer where the column begins.
 *
 * @param of the column
 * @param window the longest window
 * @param least how many values are needed, from 2
 */
record Deviation(Recipe of, int window, int least) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        Ladder ladder = columns.ladder(new Moments(values));
        Ladder.Rung moments = ladder.rung(window);
        double share = 1.0 / (window - 1);
        return (from, to) -> {
            int start = Undefined.before(least - 1, from, to, out);
            int full = Math.clamp(window - 1, start, to);
            for (int i = start; i < full; i++) {
                out[i] = first(values, i + 1);
            }
            System.arraycopy(moments.known(Moments.SQUARES), ladder.index(full), out, full, to - full);
            for (int i = full; i < to; i++) {
                out[i] = Math.sqrt(out[i] * share);
            }
        };
    }

    /** That of the first values, in two passes over their distances from the last of them. */
    static double first(double[] values, int count) {
        double last = values[count - 1];
        double offset = Mean.offset(values, count);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double distance = values[i] - last - offset;
            squares += distance * distance;
        }
        return Math.sqrt(squares / (count - 1));
    }
}
