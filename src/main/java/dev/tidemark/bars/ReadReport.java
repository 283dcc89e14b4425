package dev.tidemark.bars;

/**
 * What was met while a table was read through.
 *
 * @param rows the data rows
 * @param missingCloses the rows without a close
 * @param nonPositiveCloses the rows whose close is zero or negative
 * @param firstTime the time of the first row in reading order, in milliseconds since the epoch; {@link TimeFormat#MISSING}
 * @param lastTime the time of the last row, likewise
 * @param repairs what was mended on the way, with what had to be mended to find the table
 */
public record ReadReport(long rows, long missingCloses, long nonPositiveCloses, long firstTime, long lastTime,
        Repairs repairs) {
    /** The same without what was mended in times. */
    ReadReport withoutRepairsOfTimes() {
        Repairs others = new Repairs();
        repairs.counts().forEach((repair, count) -> others.add(repair, repair.isOfTimes() ? 0 : count));
        return new ReadReport(rows, missingCloses, nonPositiveCloses, firstTime, lastTime, others);
    }
}
