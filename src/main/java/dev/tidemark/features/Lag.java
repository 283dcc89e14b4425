package dev.tidemark.features;

/** The value of a column some bars before. */
record Lag(Recipe of, int bars) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] values = columns.of(of);
        return (from, to) -> put(values, bars, from, to, out);
    }

    /**
     * Puts the values of some bars before in place.
     *
     * @return the first row that has one
     */
    static int put(double[] values, int bars, int from, int to, double[] out) {
        int start = Undefined.before(bars, from, to, out);
        if (start < to) {
            System.arraycopy(values, start - bars, out, start, to - start);
        }
        return start;
    }
}
