package dev.tidemark.features;

/**
 * The largest and the least value of a stretch of a column.
 *
 * @param values the column
 */
@SuppressWarnings("ArrayRecordComponent") // a column: the same extremes are those of the same array
record Extremes(double[] values) implements Stretch {
    static final int HIGHEST = 0;
    static final int LOWEST = 1;

    @Override
    public int width() {
        return 2;
    }

    @Override
    public void single(int row, int count, double[][] state) {
        System.arraycopy(values, row, state[HIGHEST], 0, count);
        System.arraycopy(values, row, state[LOWEST], 0, count);
    }

    @Override
    public void join(double[][] recent, int recentRows, double[][] older, int olderRows, int from, int to) {
        rise(recent[HIGHEST], older[HIGHEST], from, to);
        sink(recent[LOWEST], older[LOWEST], from, to);
    }

    private static void rise(double[] recent, double[] older, int from, int to) {
        for (int i = from; i < to; i++) {
            recent[i] = Math.max(recent[i], older[i]);
        }
    }

    private static void sink(double[] recent, double[] older, int from, int to) {
        for (int i = from; i < to; i++) {
            recent[i] = Math.min(recent[i], older[i]);
        }
    }
}
