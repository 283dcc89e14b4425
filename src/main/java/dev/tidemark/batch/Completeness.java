package dev.tidemark.batch;

import dev.tidemark.bars.ReadReport;
import dev.tidemark.base.DataFault;
import dev.tidemark.base.Place;

/** Whether a table holds what a signal needs. */
final class Completeness {
    private Completeness() {}

    /**
     * Returns when there is at least one close.
     *
     * @param name the input as the user named it
     * @throws DataFault when there is none
     */
    static void check(String name, ReadReport report) {
        if (report.rows() == 0) {
            throw new DataFault(Place.of(name), "has a header but no rows; expected at least one row of bars");
        }
        if (report.missingCloses() == report.rows()) {
            throw new DataFault(Place.of(name),
                    "the close is missing in all " + report.rows()
                            + " rows; expected a number in at least one of them");
        }
    }
}
