package dev.tidemark.features;

/**
 * The difference of two exponential moving averages of the close. An average is started at the first close and goes on as
 * {@code m[i] = (1 − α) m[i−1] + α x[i]} with {@code α = 2 / (span + 1)}, as pandas' {@code ewm(span, adjust=False)} has it. It is kept
 * as its offset from the close, {@code m[i] − x[i] = (1 − α) (m[i−1] − x[i−1] + x[i−1] − x[i])}, which is of the size of the moves, not of
 * the level, so that the difference of two averages loses nothing.
 *
 * @param fast the span of the average that is taken
 * @param slow the span of the one that is taken off
 */
record Macd(int fast, int slow) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        double[] closes = columns.of(Price.CLOSE);
        double fastRest = 1 - 2.0 / (fast + 1);
        double slowRest = 1 - 2.0 / (slow + 1);
        double[] offsets = new double[2];
        return (from, to) -> {
            double fastOffset = offsets[0];
            double slowOffset = offsets[1];
            double before = closes[Math.max(0, from - 1)];
            for (int i = from; i < to; i++) {
                double fall = before - closes[i];
                before = closes[i];
                fastOffset = fastRest * (fastOffset + fall);
                slowOffset = slowRest * (slowOffset + fall);
                out[i] = fastOffset - slowOffset;
            }
            offsets[0] = fastOffset;
            offsets[1] = slowOffset;
        };
    }
}
