package dev.tidemark.forecast.comparison;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import dev.tidemark.base.DataFault;
import dev.tidemark.forecast.CommonRows;
import dev.tidemark.forecast.Forecast;
import dev.tidemark.forecast.Range;
import dev.tidemark.forecast.Samples;

/**
 * The rows on which two models are compared: those of the test part of the data of which neither has seen anything. The target of the last row
 * that a model has seen reaches as far as the horizon; rows begin behind that.
 *
 * @param after the last row that either model has seen
 * @param rows the rows
 */
public record HeldOut(Instant after, CommonRows rows) {
    /** The fewest rows that say anything. */
    public static final int LEAST = 30;

    private static final long MILLIS = 1000;

    /**
     * Finds them.
     *
     * @param test the test part of the data
     * @param after the last row that either model has seen
     * @param forecasts all that are to be judged
     * @throws DataFault if there are fewer than 30
     */
    static HeldOut of(Samples samples, Range test, Instant after, List<Forecast> forecasts) {
        Range range = range(samples, test, after);
        if (range.size() < LEAST) {
            throw tooFew(range.size(), after);
        }
        CommonRows rows = CommonRows.of("held-out", range, samples, forecasts);
        if (rows.rows().length < LEAST) {
            throw tooFew(rows.rows().length, after);
        }
        return new HeldOut(after, rows);
    }

    private static Range range(Samples samples, Range test, Instant after) {
        long[] times = samples.bars().times();
        int found = Arrays.binarySearch(times, after.toEpochMilli());
        // Bars may be missing between: the horizon is counted in bars and in time, and the later end holds.
        int seenBar = (found < 0 ? -found - 2 : found) + samples.horizon();
        long seenTime = after.toEpochMilli() + MILLIS * samples.horizon() * samples.bars().interval().seconds();
        int from = test.from();
        while (from < test.to() && (samples.bar(from) <= seenBar || times[samples.bar(from)] <= seenTime)) {
            from++;
        }
        return new Range(from, test.to());
    }

    private static DataFault tooFew(int rows, Instant after) {
        return new DataFault("there are " + rows + " rows with a target that no model has seen (their training and"
                + " validation parts end at " + after + "), and " + LEAST
                + " are needed; take in newer bars, or train the challenger with a later test part");
    }
}
