package dev.tidemark.serving.model;

import java.util.function.Supplier;

import dev.tidemark.forecast.artefact.Artefact;

/** Where the model in service comes from. It is asked by one thread at a time. */
public interface ModelSource extends AutoCloseable {
    /**
     * A model that could be in service.
     *
     * @param name the model's name
     * @param version which one of them
     * @param mark differs when anything of the model does
     * @param loading reads it; throws a {@link dev.tidemark.base.Fault} where that is not possible
     */
    record Candidate(String name, String version, String mark, Supplier<Artefact> loading) {}

    /** The model's name, also while there is no model yet. */
    String name();

    /**
     * The model that should be in service now.
     *
     * @throws dev.tidemark.base.Fault if there is none, or it cannot be told which it is
     */
    Candidate newest();

    /** Ends connections. */
    @Override
    void close();
}
