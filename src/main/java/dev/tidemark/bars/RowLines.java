package dev.tidemark.bars;

import java.util.Arrays;

/**
 * On which line of its file each row of a table begins. Most rows begin one line behind the row before, or one before it in a
 * table that is read from its end, and only those that do not are remembered.
 */
final class RowLines {
    private final int step;
    private int[] breakRows = new int[4];
    private long[] breakLines = new long[4];
    private int breaks;
    private int size;
    private long next;

    /**
     * No rows yet.
     *
     * @param step 1 where rows are read from the first to the last, -1 where from the last to the first
     */
    RowLines(int step) {
        this.step = step;
    }

    /** Adds the next row. */
    void add(long line) {
        if (line != next || size == 0) {
            remember(line);
        }
        size++;
        next = line + step;
    }

    /**
     * Adds the rows of a chunk, in reading order.
     *
     * @param firstLine the line of the chunk's first line
     */
    void addAll(ScannedChunk chunk, long firstLine) {
        int rows = chunk.rows();
        for (int i = 0; i < rows; i++) {
            add(firstLine + chunk.rowLines()[step > 0 ? i : rows - 1 - i]);
        }
    }

    private void remember(long line) {
        if (breaks == breakRows.length) {
            breakRows = Arrays.copyOf(breakRows, breaks * 2);
            breakLines = Arrays.copyOf(breakLines, breaks * 2);
        }
        breakRows[breaks] = size;
        breakLines[breaks++] = line;
    }

    /** The same rows, so many lines further down. */
    RowLines shifted(long lines) {
        RowLines shifted = new RowLines(step);
        shifted.breakRows = Arrays.copyOf(breakRows, breaks);
        shifted.breakLines = Arrays.stream(breakLines, 0, breaks).map(line -> line + lines).toArray();
        shifted.breaks = breaks;
        shifted.size = size;
        shifted.next = next + lines;
        return shifted;
    }

    /** The same rows, whose lines are those of a copy with one line a row, numbered from 1, on the lines of the original. */
    RowLines on(RowLines original) {
        RowLines mapped = new RowLines(step);
        for (int row = 0; row < size; row++) {
            mapped.add(original.of((int) of(row) - 1));
        }
        return mapped;
    }

    /**
     * The line of a row.
     *
     * @param row from 0, in reading order
     */
    long of(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        int found = Arrays.binarySearch(breakRows, 0, breaks, row);
        int at = found >= 0 ? found : -found - 2;
        return breakLines[at] + (long) step * (row - breakRows[at]);
    }
}
