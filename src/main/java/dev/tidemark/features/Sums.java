package dev.tidemark.features;

/**
 * The sum of a stretch of a column.
 *
 * @param values the column
 */
@SuppressWarnings("ArrayRecordComponent") // a column: the same sums are those of the same array
record Sums(double[] values) implements Stretch {
    @Override
    public int width() {
        return 1;
    }

    @Override
    public void single(int row, int count, double[][] state) {
        System.arraycopy(values, row, state[0], 0, count);
    }

    @Override
    public void join(double[][] recent, int recentRows, double[][] older, int olderRows, int from, int to) {
        add(recent[0], older[0], from, to);
    }

    static void add(double[] recent, double[] older, int from, int to) {
        for (int i = from; i < to; i++) {
            recent[i] += older[i];
        }
    }
}
