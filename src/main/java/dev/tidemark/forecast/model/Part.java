package dev.tidemark.forecast.model;

/**
 * A stretch of rows.
 *
 * @param from the first row
 * @param to the row after the last
 */
public record Part(int from, int to) {
    public Part {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("rows from " + from + " to " + to);
        }
    }

    /** How many rows it has. */
    public int rows() {
        return to - from;
    }
}
