package dev.tidemark.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the rows that a check objects to: counts all, knows where about they are, and keeps the first in words. */
final class Offences {
    /** Into so many equal parts a table is divided to say where rows are. */
    static final int PARTS = 240;

    private final BarTable table;
    private final int listed;
    private final List<Offence> first = new ArrayList<>();
    private final int[] density = new int[PARTS];
    private long count;

    /**
     * None yet.
     *
     * @param listed how many are kept in words
     */
    Offences(BarTable table, int listed) {
        this.table = table;
        this.listed = listed;
    }

    /** Adds a row, from 0; the words are asked for only if they are kept. */
    void add(int row, Supplier<String> what) {
        count++;
        density[(int) ((long) row * PARTS / table.size())]++;
        if (first.size() < listed) {
            first.add(new Offence(row + 1L, table.bars().line(row), table.time(row), what.get()));
        }
    }

    long count() {
        return count;
    }

    /** What they come to, as a share of all rows. */
    double share() {
        return table.size() == 0 ? 0 : (double) count / table.size();
    }

    /** What a check found whose figure is a whole number. */
    Measure measure(long figure, String sentence) {
        return measure((double) figure, sentence);
    }

    /** What a check found. */
    Measure measure(double figure, String sentence) {
        return new Measure(figure, sentence, count, first, density);
    }
}
