package dev.tidemark.bars;

import java.util.Optional;

/** How a file writes its times. Pure and safe for use by several threads. */
public interface TimeFormat {
    /** What {@link #parse} answers for a cell that holds no time. */
    long MISSING = Long.MIN_VALUE;

    /** The format of a file without a usable time column: every time is missing. */
    TimeFormat NONE = new TimeFormat() {
        @Override
        public long parse(String text) {
            return MISSING;
        }

        @Override
        public String description() {
            return "none";
        }
    };

    /**
     * Reads a time.
     *
     * @param text the trimmed cell; where date and time stand in two columns, both with one blank between
     * @return milliseconds since 1970-01-01T00:00:00Z, or {@link #MISSING} when the cell holds no time in this format
     */
    long parse(String text);

    /**
     * Reads a time from its bytes, where it is written in the commonest form of the format and nothing has to be mended.
     *
     * @param bytes a cell in an encoding that has ASCII's characters in ASCII's places
     * @param from its first byte
     * @param to the end of its last
     * @return what {@link #parse} answers for its text; {@link #MISSING} where that is to be asked
     */
    default long parseSimple(byte[] bytes, int from, int to) {
        return MISSING;
    }

    /**
     * What is mended when a time is read, such as a unit other than that of the rest.
     *
     * @param text the cell, as for {@link #parse}, which can read it
     */
    default Optional<Repair> repair(String text) {
        return Optional.empty();
    }

    /** The format in words, such as {@code yyyy-MM-dd HH:mm:ss} or {@code epoch milliseconds}. */
    String description();
}
