package dev.tidemark.tracking;

import dev.tidemark.base.OutputFault;

/** Begins runs. */
public interface Tracker {
    /**
     * Begins a run.
     *
     * @param name its name, which need not be its own alone
     * @throws OutputFault if it cannot be kept
     */
    ActiveRun begin(String name);
}
