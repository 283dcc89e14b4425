package dev.tidemark.features;

/** The change of the close since some bars before, as a share of that close. The difference of two near prices is exact, their ratio is not. */
record Return(int bars) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] closes = columns.of(Price.CLOSE);
        return (from, to) -> {
            int start = Lag.put(closes, bars, from, to, out);
            for (int i = start; i < to; i++) {
                out[i] = (closes[i] - out[i]) / out[i];
            }
        };
    }
}
