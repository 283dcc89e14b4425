package dev.tidemark.features;

/** A column less itself one bar before. */
record Change(Recipe of) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        return (from, to) -> {
            int start = Lag.put(values, 1, from, to, out);
            for (int i = start; i < to; i++) {
                out[i] = values[i] - out[i];
            }
        };
    }
}
