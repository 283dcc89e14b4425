package dev.tidemark.features;

/** A column less another. */
record Difference(Recipe of, Recipe less) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        double[] others = columns.of(less);
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = values[i] - others[i];
            }
        };
    }
}
