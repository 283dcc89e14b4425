package dev.tidemark.serving;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.tidemark.base.NoInputFault;
import dev.tidemark.serving.model.ModelSource;

/** A source of models that a test switches. */
public final class SwitchedSource implements ModelSource {
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile Supplier<Candidate> newest;

    private SwitchedSource(Supplier<Candidate> newest) {
        this.newest = newest;
    }

    /** A source that has a model. */
    public static SwitchedSource of(int number) {
        return new SwitchedSource(() -> Models.candidate(number));
    }

    /** A source that has none yet. */
    public static SwitchedSource empty() {
        return new SwitchedSource(() -> {
            throw new NoInputFault("there is no champion");
        });
    }

    /** From now on it has another. */
    public void to(int number) {
        to(() -> Models.candidate(number));
    }

    /** From now on it answers so. */
    public void to(Supplier<Candidate> next) {
        newest = next;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return isClosed.get();
    }

    @Override
    public String name() {
        return Models.NAME;
    }

    @Override
    public Candidate newest() {
        return newest.get();
    }

    @Override
    public void close() {
        isClosed.set(true);
    }
}
