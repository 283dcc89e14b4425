package dev.tidemark.batch;

import dev.tidemark.bars.Flavour;
import dev.tidemark.bars.ReadReport;
import dev.tidemark.signal.SignalSummary;

/**
 * What a finished run knows of itself.
 *
 * @param inputName the input as the user named it
 * @param sha256 the digest of the input's raw bytes, as hexadecimal digits
 * @param flavour how the input is written
 * @param read what was met while it was read
 * @param settings what the run was told
 * @param summary what the signal comes to
 * @param timings when, and for how long
 */
public record RunReport(String inputName, String sha256, Flavour flavour, ReadReport read, RunSettings settings,
        SignalSummary summary, Timings timings) {

    /**
     * The only part that differs between two runs on the same input and configuration.
     *
     * @param finished when the run ended, in milliseconds since the epoch
     * @param signalMillis how long reading and the signal took
     * @param latencyMillis how long the process has run
     * @param threads how many threads might decode, which the times depend on
     */
    public record Timings(long finished, long signalMillis, long latencyMillis, int threads) {}
}
