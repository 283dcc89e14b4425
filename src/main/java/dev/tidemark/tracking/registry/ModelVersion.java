package dev.tidemark.tracking.registry;

import java.time.Instant;

/**
 * A version of a model.
 *
 * @param model the model's name
 * @param version its number, from 1
 * @param runId the run of the store that made it
 * @param folder where it is below the run's artifacts
 * @param at when it was registered
 */
public record ModelVersion(String model, int version, String runId, String folder, Instant at) {}
