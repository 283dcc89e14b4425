package dev.tidemark.forecast;

/**
 * Some rows in a row.
 *
 * @param from the first
 * @param to the one after the last
 */
public record Range(int from, int to) {
    /**
     * Rows from one to before another.
     *
     * @throws IllegalArgumentException if they begin before the first row or after their end
     */
    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("rows from " + from + " to " + to);
        }
    }

    /** How many rows there are. */
    public int size() {
        return to - from;
    }
}
