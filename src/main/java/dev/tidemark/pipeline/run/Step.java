package dev.tidemark.pipeline.run;

import dev.tidemark.pipeline.Surroundings;

/** A stage as a part of a run. */
interface Step {
    /** Its name, as the command has it. */
    String name();

    /**
     * What its result depends on.
     *
     * @param done what the steps before have made
     */
    Inputs inputs(Made done);

    /**
     * Does it.
     *
     * @param done what the steps before have made
     * @throws dev.tidemark.base.Fault if it cannot be done
     */
    Outcome run(Made done, Surroundings surroundings);
}
