package dev.tidemark.features;

/** The distance from the lowest to the highest close of a window, as a share of the lowest. */
record Spread(int window) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        Ladder ladder = columns.ladder(new Extremes(columns.of(Price.CLOSE)));
        Ladder.Rung extremes = ladder.rung(window);
        return (from, to) -> {
            double[] highest = extremes.known(Extremes.HIGHEST);
            double[] lowest = extremes.known(Extremes.LOWEST);
            for (int i = Undefined.before(window - 1, from, to, out); i < to; i++) {
                double low = lowest[ladder.index(i)];
                out[i] = (highest[ladder.index(i)] - low) / low;
            }
        };
    }
}
