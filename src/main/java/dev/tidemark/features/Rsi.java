package dev.tidemark.features;

/**
 * The relative strength index by simple means: {@code 100 g / (g + l)} with the gains {@code g} and the losses {@code l} of the last
 * changes of the close, which is {@code 100 − 100 / (1 + g / l)}. Undefined where the close did not change at all.
 *
 * @param changes how many changes
 */
record Rsi(int changes) implements Recipe {
    @Override
    public Step begin(Columns columns, double[] out) {
        Ladder ladder = columns.ladder(new Moves(columns.of(Price.CLOSE)));
        Ladder.Rung moves = ladder.rung(changes);
        return (from, to) -> {
            double[] gains = moves.known(Moves.UP);
            double[] losses = moves.known(Moves.DOWN);
            for (int i = Undefined.before(changes, from, to, out); i < to; i++) {
                double gain = gains[ladder.index(i)];
                out[i] = 100 * gain / (gain + losses[ladder.index(i)]);
            }
        };
    }
}
