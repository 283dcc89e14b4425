package dev.tidemark.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows that say the same as an earlier one in every column.
 *
 * @param count how many
 * @param first the first of them
 */
public record DuplicateRows(long count, List<Pair> first) {
    private static final int LISTED = 20;

    public DuplicateRows {
        first = List.copyOf(first);
    }

    /** A row and the first that says the same, both from 1. */
    public record Pair(long row, long earlier) {}

    static DuplicateRows of(Table table) {
        int rows = table.rows();
        long[] hashes = new long[rows];
        for (Column column : table.columns()) {
            for (int row = 0; row < rows; row++) {
                hashes[row] = CellText.mix(hashes[row] * 31 + bits(column, row));
            }
        }
        int[] slots = new int[Integer.highestOneBit(Math.max(rows, 1)) << 2];
        Arrays.fill(slots, -1);
        long count = 0;
        List<Pair> first = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int slot = (int) hashes[row] & slots.length - 1;
            while (slots[slot] >= 0 && !isSame(table, hashes, slots[slot], row)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] < 0) {
                slots[slot] = row;
            } else {
                count++;
                if (first.size() < LISTED) {
                    first.add(new Pair(row + 1L, slots[slot] + 1L));
                }
            }
        }
        return new DuplicateRows(count, first);
    }

    private static boolean isSame(Table table, long[] hashes, int row, int other) {
        return hashes[row] == hashes[other]
                && table.columns().stream().allMatch(column -> bits(column, row) == bits(column, other));
    }

    private static long bits(Column column, int row) {
        return switch (column) {
            case Column.Numbers numbers -> Double.doubleToLongBits(numbers.values()[row] + 0.0);
            case Column.Times times -> times.times()[row];
            case Column.Texts texts -> texts.hashes()[row];
        };
    }
}
