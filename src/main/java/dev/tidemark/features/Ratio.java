package dev.tidemark.features;

/** A column over another. */
record Ratio(Recipe of, Recipe over) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        double[] others = columns.of(over);
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = values[i] / others[i];
            }
        };
    }
}
