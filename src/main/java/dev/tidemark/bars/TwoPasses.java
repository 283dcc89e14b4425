package dev.tidemark.bars;

import dev.tidemark.base.Progress;

/** The progress of two passes over a table, told as that of one piece of work. */
final class TwoPasses {
    private TwoPasses() {}

    /** The first half, in which rows are only looked at. */
    static Progress first(Progress whole) {
        return (done, total, rows) -> whole.at(done, total < 0 ? total : 2 * total, 0);
    }

    /** The second half. */
    static Progress second(Progress whole) {
        return (done, total, rows) -> whole.at(total + done, 2 * total, rows);
    }
}
