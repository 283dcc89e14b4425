package dev.tidemark.profile;

import java.util.List;

/** What a column is like. */
public sealed interface Summary {
    /** What the header calls it. */
    String name();

    /** How many cells have no value. */
    long missing();

    /** How many different values there are, counted exactly. */
    long distinct();

    /**
     * Of numbers. Moments and quantiles are those of the finite ones; skewness and kurtosis (the excess over that of the normal
     * distribution) are the unbiased ones, as pandas has them. NaN where there are too few values.
     *
     * @param quantiles at {@link #SHARES}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never changed
    record OfNumbers(String name, long count, long missing, long distinct, boolean isWhole, long infinite, long zeros,
            long negative, double mean, double deviation, double skewness, double kurtosis, double[] quantiles,
            Histogram histogram) implements Summary {
        /** Where quantiles are taken: the first is the least value, the last the greatest. */
        public static final List<Double> SHARES = List.of(0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0);

        /** The least value. */
        public double min() {
            return quantiles[0];
        }

        /** The greatest value. */
        public double max() {
            return quantiles[quantiles.length - 1];
        }
    }

    /**
     * Of times.
     *
     * @param first the earliest, in milliseconds since the epoch; {@link Column#NO_TIME} when there is none
     * @param last the latest
     * @param interval the most frequent step in seconds; 0 when there is none
     * @param stepsBack how many are before the one above
     * @param repeated how many stood in an earlier row
     * @param gaps the stretches without a row, the longest first
     * @param gapCount how many such stretches there are
     * @param absent how many steps are absent in all of them
     * @param rowsOverTime how many rows are in each of some parts of the time, all equally long
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never changed
    record OfTimes(String name, long count, long missing, long distinct, long first, long last, long interval,
            long stepsBack, long repeated, List<Gap> gaps, long gapCount, long absent,
            long[] rowsOverTime) implements Summary {
        public OfTimes {
            gaps = List.copyOf(gaps);
        }
    }

    /** A stretch without rows, between two times, and how many steps are absent there. */
    record Gap(long after, long before, long absent) {}

    /**
     * Of texts.
     *
     * @param top the most frequent ones
     * @param isTopOfAll whether those are of all texts, and not only of those that came first
     * @param strays what kept the column from being numbers or times
     */
    record OfTexts(String name, long count, long missing, long distinct, List<Dictionary.Entry> top, boolean isTopOfAll,
            Column.Strays strays) implements Summary {
        public OfTexts {
            top = List.copyOf(top);
        }
    }
}
