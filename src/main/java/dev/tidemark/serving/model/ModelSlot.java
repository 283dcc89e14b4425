package dev.tidemark.serving.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.tidemark.serving.web.Problem;
import dev.tidemark.serving.web.Reply;
import org.jspecify.annotations.Nullable;

/** The model in service, of which there is one at a time, or none yet. A request takes it once and keeps it until its end. */
public final class ModelSlot {
    private final String name;
    private final AtomicReference<@Nullable ServedModel> model = new AtomicReference<>();
    private volatile @Nullable String trouble;

    /**
     * A slot with nothing in it.
     *
     * @param name the name of the model that will be
     */
    public ModelSlot(String name) {
        this.name = name;
    }

    /** The name of the model, be it there or not. */
    public String name() {
        ServedModel current = model.get();
        return current == null ? name : current.name();
    }

    /** The model in service. */
    public Optional<ServedModel> current() {
        return Optional.ofNullable(model.get());
    }

    /**
     * The model in service.
     *
     * @throws Problem if there is none
     */
    public ServedModel require() {
        ServedModel current = model.get();
        if (current == null) {
            throw Problem.of(Reply.UNAVAILABLE, "there is no model in service yet").with("Retry-After", "5");
        }
        return current;
    }

    /** Why the newest model is not the one in service, if it is not. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    void put(ServedModel next) {
        model.set(next);
        trouble = null;
    }

    void stay(String why) {
        trouble = why;
    }

    void clear() {
        trouble = null;
    }
}
