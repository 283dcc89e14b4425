package dev.tidemark.desktop.model;

import java.nio.file.Path;

import dev.tidemark.batch.RunSettings;
import dev.tidemark.signal.SignalSummary;

/**
 * A run in the history.
 *
 * @param number counts the runs of the history from 1
 * @param finished when it ended, in milliseconds since the epoch
 * @param input the file it read
 * @param sha256 the digest of that file's bytes, as hexadecimal digits
 * @param settings what it was told
 * @param summary what its signal came to
 * @param rate the signal rate, with four decimals
 * @param latencyMillis how long it took
 */
public record RunRecord(int number, long finished, Path input, String sha256, RunSettings settings,
        SignalSummary summary, String rate, long latencyMillis) {

    /** The same run with another number. */
    public RunRecord withNumber(int other) {
        return new RunRecord(other, finished, input, sha256, settings, summary, rate, latencyMillis);
    }

    /** The same run with another digest. */
    public RunRecord withSha256(String other) {
        return new RunRecord(number, finished, input, other, settings, summary, rate, latencyMillis);
    }
}
