package dev.tidemark.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.tidemark.base.DataFault;

/**
 * Windows that grow: each is fitted on everything before its test part, and the test parts follow one another up to the last row.
 *
 * @param windows the windows, the shortest first
 */
public record WalkForward(List<Split> windows) {
    public WalkForward {
        windows = List.copyOf(windows);
    }

    /**
     * Divides rows into one stretch more than there are windows. Each stretch but the first is the test part of a window; what lies before it is divided into
     * training and validation by the shares that these have of each other.
     *
     * @param rows how many rows there are
     * @param horizon how many bars ahead their target is, the rows left out between two parts
     * @param windows how many windows, from 1
     * @throws DataFault if a part of a window would have too few rows
     */
    public static WalkForward of(int rows, int horizon, int windows, SplitSettings settings) {
        if (windows < 1) {
            throw new IllegalArgumentException("expected at least one window: " + windows);
        }
        int[] cuts = IntStream.rangeClosed(1, windows + 1)
                .map(stretch -> (int) ((long) rows * stretch / (windows + 1))).toArray();
        List<Split> splits = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            splits.add(window(rows, horizon, new Range(cuts[window], cuts[window + 1]), settings, window + 1));
        }
        return new WalkForward(splits);
    }

    private static Split window(int rows, int horizon, Range test, SplitSettings settings, int number) {
        try {
            return Split.of(rows, horizon, settings.validationFromWithoutTest(test.from()), test);
        } catch (DataFault fault) {
            throw new DataFault("in window " + number + " " + fault.getMessage(), fault);
        }
    }
}
