package dev.tidemark.desktop;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * What a session is given by the process it runs in, so that tests can give it something else.
 *
 * @param clock milliseconds since the epoch
 * @param nanoTime nanoseconds since some moment
 * @param spoolDirectory where an input that must be read twice but cannot be is kept meanwhile
 * @param dataFolder where the history of runs and the sample are kept; made when it is needed
 * @param threads how many threads may decode, from 1; one less than there are processors leaves one to the window
 */
public record Surroundings(LongSupplier clock, LongSupplier nanoTime, Path spoolDirectory, Path dataFolder,
        int threads) {}
