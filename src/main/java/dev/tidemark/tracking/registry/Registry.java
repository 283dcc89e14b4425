package dev.tidemark.tracking.registry;

import java.util.List;
import java.util.Optional;

import dev.tidemark.base.DataFault;

/**
 * Models by name. Each has versions, numbered from 1, and aliases such as {@code champion}, each of which names one version
 * and remembers what it has named before.
 */
public interface Registry {
    /** The alias of the model that is used. */
    String CHAMPION = "champion";
    /** The alias of the model that would take its place. */
    String CHALLENGER = "challenger";

    /**
     * Makes a version of what a run has made. The same folder of the same run is one version, however often it is
     * registered.
     *
     * @param model the model's name
     * @param runId the run
     * @param folder where the model is below the run's artifacts
     * @throws dev.tidemark.base.NoInputFault if the run has no such folder
     */
    ModelVersion register(String model, String runId, String folder);

    /** All versions, the oldest first. */
    List<ModelVersion> versions(String model);

    /** What an alias names. */
    Optional<ModelVersion> alias(String model, String alias);

    /**
     * Makes an alias name a version.
     *
     * @throws DataFault if there is no such version
     */
    void setAlias(String model, String alias, int version);

    /** Takes an alias away, if it is there. */
    void deleteAlias(String model, String alias);

    /** What an alias has named. */
    AliasHistory history(String model, String alias);

    /**
     * Makes an alias name again what it named before.
     *
     * @return what it names now
     * @throws DataFault if it named nothing before
     */
    ModelVersion rollback(String model, String alias);
}
