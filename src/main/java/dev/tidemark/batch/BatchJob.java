package dev.tidemark.batch;

import java.util.List;

/**
 * What a run is to do.
 *
 * @param files the files it reads and writes
 * @param overrides settings that win over the configuration's, each {@code key=value}
 * @param threads how many threads may decode, from 1
 * @param isQuiet whether standard error hears nothing
 */
public record BatchJob(BatchFiles files, List<String> overrides, int threads, boolean isQuiet) {
    public BatchJob {
        overrides = List.copyOf(overrides);
    }
}
