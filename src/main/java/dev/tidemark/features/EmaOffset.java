package dev.tidemark.features;

/**
 * The exponential moving average of a column less the column itself. The average is started at the first value and goes on as
 * {@code m[i] = (1 − α) m[i−1] + α x[i]} with {@code α = 2 / (span + 1)}, as pandas' {@code ewm(span, adjust=False)} has it. Kept as an
 * offset, {@code m[i] − x[i] = (1 − α) (m[i−1] − x[i−1] + x[i−1] − x[i])}, it is of the size of the moves, not of the level, so that the
 * difference of two averages loses nothing.
 */
record EmaOffset(Recipe of, int span) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        double rest = 1 - 2.0 / (span + 1);
        return (from, to) -> {
            double offset = from == 0 ? 0 : out[from - 1];
            double before = values[Math.max(0, from - 1)];
            for (int i = from; i < to; i++) {
                offset = rest * (offset + (before - values[i]));
                before = values[i];
                out[i] = offset;
            }
        };
    }
}
