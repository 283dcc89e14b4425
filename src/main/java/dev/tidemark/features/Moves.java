package dev.tidemark.features;

/**
 * By how much a column rose and by how much it fell in a stretch, from row to row; the first row of the column did neither.
 *
 * @param values the column
 */
@SuppressWarnings("ArrayRecordComponent") // a column: the same moves are those of the same array
record Moves(double[] values) implements Stretch {
    static final int UP = 0;
    static final int DOWN = 1;

    @Override
    public int width() {
        return 2;
    }

    @Override
    public void single(int row, int count, double[][] state) {
        double[] before = state[DOWN];
        int start = row == 0 ? 1 : 0;
        before[0] = values[0];
        System.arraycopy(values, row + start - 1, before, start, count - start);
        System.arraycopy(values, row, state[UP], 0, count);
        part(state[UP], before, count);
    }

    private static void part(double[] values, double[] before, int count) {
        for (int i = 0; i < count; i++) {
            double move = values[i] - before[i];
            values[i] = Math.max(move, 0);
            before[i] = Math.max(-move, 0);
        }
    }

    @Override
    public void join(double[][] recent, int recentRows, double[][] older, int olderRows, int from, int to) {
        Sums.add(recent[UP], older[UP], from, to);
        Sums.add(recent[DOWN], older[DOWN], from, to);
    }
}
