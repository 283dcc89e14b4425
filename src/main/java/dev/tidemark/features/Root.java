package dev.tidemark.features;

/** The square root of a column; undefined where that is negative. */
record Root(Recipe of) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = Math.sqrt(values[i]);
            }
        };
    }
}
