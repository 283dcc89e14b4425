package dev.tidemark.features;

/** The exponential moving average of a column, as {@link Macd} has it; for columns about zero. */
record Ema(Recipe of, int span) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        double weight = 2.0 / (span + 1);
        return (from, to) -> {
            double mean = from == 0 ? values[0] : out[from - 1];
            for (int i = from; i < to; i++) {
                mean = (1 - weight) * mean + weight * values[i];
                out[i] = mean;
            }
        };
    }
}
