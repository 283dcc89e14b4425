package dev.tidemark.profile;

/** A column of a table in memory. The arrays are its own, not to be changed. */
public sealed interface Column {
    /** A time that is missing. */
    long NO_TIME = Long.MIN_VALUE;

    /** What the header calls it. */
    String name();

    /**
     * Numbers, NaN where missing.
     *
     * @param isWhole whether all of them are whole numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
    record Numbers(String name, double[] values, boolean isWhole) implements Column {}

    /** Times in milliseconds since the epoch, {@link #NO_TIME} where missing. */
    @SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
    record Times(String name, long[] times) implements Column {}

    /**
     * Texts.
     *
     * @param hashes a number for each text, different ones for different texts but for one chance in 2^64; 0 where missing
     * @param words the texts with how often each occurs
     * @param strays what kept the column from being numbers or times
     */
    @SuppressWarnings("ArrayRecordComponent") // a column: compared nowhere, and never copied
    record Texts(String name, long[] hashes, Dictionary words, Strays strays) implements Column {}

    /**
     * Cells that are of another kind than the start of the column.
     *
     * @param kind what the others are: {@code numbers} or {@code times}; empty when there are no strays
     * @param count how many
     * @param row the row of the first, from 1
     */
    record Strays(String kind, long count, long row) {
        /** No strays. */
        static final Strays NONE = new Strays("", 0, 0);

        /** Those of two parts of a column, the first of which has so many rows. */
        Strays and(Strays next, int rows) {
            return new Strays(kind.isEmpty() ? next.kind : kind, count + next.count,
                    count > 0 ? row : next.count > 0 ? next.row + rows : 0);
        }
    }
}
