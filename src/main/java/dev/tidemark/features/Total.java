package dev.tidemark.features;

/** The sum of the last bars of a column. */
record Total(Recipe of, int window) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        Ladder ladder = columns.ladder(new Sums(columns.of(of)));
        Ladder.Rung sums = ladder.rung(window);
        return (from, to) -> {
            int start = Undefined.before(window - 1, from, to, out);
            System.arraycopy(sums.known(0), ladder.index(start), out, start, to - start);
        };
    }
}
