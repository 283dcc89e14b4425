package dev.tidemark.features;

import java.util.Map;
import java.util.TreeMap;

/**
 * Windows of several lengths over one column, put together of stretches of 1, 2, 4, 8, … rows: a window of 12 rows is a stretch of
 * 4 and one of 8 before it. Each stretch is made of two shorter ones, so a window takes steps by the logarithm of its length.
 * Nothing is ever taken off that was added before, so no remainders stay behind; and what a window comes to depends on its own
 * rows alone, not on where in the table they lie.
 */
final class Ladder implements Step {
    private final Stretch kind;
    private final Map<Integer, Rung> rungs = new TreeMap<>();
    private double[][] power = {};
    private double[][] older = {};
    private int base;
    private int count;

    Ladder(Stretch kind) {
        this.kind = kind;
    }

    /** Windows of a length. */
    final class Rung {
        private final int window;
        private double[][] state = {};
        private int covered;

        private Rung(int window) {
            this.window = window;
        }

        /**
         * One of the numbers that are known of the window that ends at each row. Where it stands for a row, {@link #index} says; not
         * to be changed.
         */
        double[] known(int number) {
            return state[number];
        }

        private void grow(int reach) {
            if ((window & reach) == 0) {
                return;
            }
            if (covered == 0) {
                shift(power, state, 0);
            } else {
                shift(power, older, covered);
                kind.join(state, covered, older, reach, covered + reach - 1, count);
            }
            covered += reach;
        }
    }

    /** Asks for windows of a length, before the first row is filled. */
    Rung rung(int window) {
        return rungs.computeIfAbsent(window, Rung::new);
    }

    /** Where a row of the stretch that was filled last stands. */
    int index(int row) {
        return row - base;
    }

    @Override
    public void fill(int from, int to) {
        int longest = 1;
        for (int window : rungs.keySet()) {
            longest = Math.max(longest, window);
        }
        base = Math.max(0, from - (longest - 1));
        count = to - base;
        makeRoom();
        kind.single(base, count, power);
        for (int reach = 1; reach <= longest; reach *= 2) {
            for (Rung rung : rungs.values()) {
                rung.grow(reach);
            }
            if (2 * reach <= longest) {
                shift(power, older, reach);
                kind.join(power, reach, older, reach, 2 * reach - 1, count);
            }
        }
    }

    private void makeRoom() {
        boolean isShort = power.length == 0 || power[0].length < count;
        power = isShort ? new double[kind.width()][count] : power;
        older = isShort ? new double[kind.width()][count] : older;
        for (Rung rung : rungs.values()) {
            rung.covered = 0;
            rung.state = isShort ? new double[kind.width()][count] : rung.state;
        }
    }

    /** Copies numbers to the index some rows later. */
    private void shift(double[][] source, double[][] target, int later) {
        for (int number = 0; number < source.length && later < count; number++) {
            System.arraycopy(source[number], 0, target[number], later, count - later);
        }
    }
}
