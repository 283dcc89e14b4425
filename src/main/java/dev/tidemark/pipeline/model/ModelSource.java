package dev.tidemark.pipeline.model;

import dev.tidemark.forecast.artefact.Artefact;

/**
 * Where the model that is to be used comes from, for somebody who uses it for long and asks now and then whether there is a newer
 * one. For one thread; nothing happens between calls, and a call that fails changes nothing, so that it can be made again.
 */
public interface ModelSource extends AutoCloseable {
    /**
     * A state of the model.
     *
     * @param model the model's name
     * @param version which one of them: the number of a registered version, else the beginning of the model's SHA-256
     * @param mark differs when anything of the model does; means nothing by itself
     */
    record Identity(String model, String version, String mark) {
        @Override
        public String toString() {
            return "version " + version + " of " + model;
        }
    }

    /** The model's name, also while there is no model yet. */
    String model();

    /** Where it comes from, in a few words after "the model is". */
    String words();

    /**
     * Which model is to be used now. Cheap: two small files are read, or one request is made.
     *
     * @throws dev.tidemark.base.NoInputFault if there is none
     * @throws dev.tidemark.base.DataFault if what says so is damaged, or a server refuses to tell
     * @throws dev.tidemark.base.UnavailableFault if a server does not answer
     */
    Identity newest();

    /**
     * Reads a model, and fetches it before where it is not on this machine.
     *
     * @param identity what {@link #newest} gave
     * @throws dev.tidemark.base.NoInputFault if it is not there any more
     * @throws dev.tidemark.base.DataFault if it is damaged
     * @throws dev.tidemark.base.UnavailableFault if a server does not answer
     * @throws dev.tidemark.base.OutputFault if it cannot be kept where it is fetched to
     */
    Artefact load(Identity identity);

    /** Ends connections. */
    @Override
    void close();
}
