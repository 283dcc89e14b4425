package dev.tidemark.forecast;

import dev.tidemark.base.DataFault;

/**
 * Rows in the order of time, divided into three parts. Between two parts lie rows that belong to neither, as many as the target is bars ahead: their
 * target reaches into the later part. So whatever is learned from a part was known before the next one begins.
 *
 * @param rows how many rows are divided
 * @param embargo how many rows lie between two parts
 * @param train the rows that parameters are fitted on
 * @param validation the rows that decide when to stop, and by which intervals are measured
 * @param test the rows that nothing is learned from
 */
public record Split(int rows, int embargo, Range train, Range validation, Range test) {
    /** The fewest rows that a part may have, and the fewest horizons. */
    private static final int LEAST_ROWS = 30;
    private static final int LEAST_HORIZONS = 2;

    /**
     * Divides rows.
     *
     * @param rows how many there are, as {@link Samples#labelled} has them
     * @param horizon how many bars ahead their target is
     * @throws DataFault if a part would have fewer than 30 rows, or fewer than two horizons
     */
    public static Split of(int rows, int horizon, SplitSettings settings) {
        return of(rows, horizon, settings.validationFrom(rows), new Range(settings.testFrom(rows), rows));
    }

    /** Divides the rows before the test part at the beginning of the validation part. */
    static Split of(int rows, int horizon, int validationFrom, Range test) {
        Range train = before(0, validationFrom, horizon);
        Range validation = before(validationFrom, test.from(), horizon);
        int least = Math.max(LEAST_ROWS, LEAST_HORIZONS * horizon);
        check(rows, "training", train, least);
        check(rows, "validation", validation, least);
        check(rows, "test", test, least);
        return new Split(rows, horizon, train, validation, test);
    }

    private static Range before(int from, int next, int embargo) {
        return new Range(from, Math.max(from, next - embargo));
    }

    private static void check(int rows, String part, Range range, int least) {
        if (range.size() < least) {
            throw new DataFault("there are too few rows with a target (" + rows + "): the " + part + " part would have "
                    + range.size() + ", and needs " + least);
        }
    }
}
