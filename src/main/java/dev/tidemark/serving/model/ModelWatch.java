package dev.tidemark.serving.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import dev.tidemark.base.Fault;
import dev.tidemark.base.NoInputFault;
import dev.tidemark.base.UnavailableFault;
import dev.tidemark.drift.DriftLimits;
import org.jspecify.annotations.Nullable;

/**
 * Puts the newest model into service, as soon as there is a newer one and it can be loaded. One that cannot leaves the old one where it
 * is; it is tried again each time, and told of once.
 */
public final class ModelWatch implements AutoCloseable {
    private final ModelSource source;
    private final ModelSlot slot;
    private final DriftLimits limits;
    private final InstantSource clock;
    private final Events events;
    private @Nullable String mark;
    private @Nullable String told;
    private volatile @Nullable Thread watching;

    /**
     * What is heard of the model.
     *
     * @param loaded a model was put into service
     * @param stale whether it is not known that the model in service is the newest
     * @param failed a model could not be put into service
     * @param told a sentence for whoever looks after the service
     */
    public record Events(Consumer<ServedModel> loaded, Consumer<Boolean> stale, Runnable failed,
            Consumer<String> told) {}

    /** A watch that has not begun. */
    public ModelWatch(ModelSource source, ModelSlot slot, DriftLimits limits, InstantSource clock, Events events) {
        this.source = source;
        this.slot = slot;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Loads the first model.
     *
     * @param mayWait whether there may be none yet, or it may come later
     * @param most how long it is waited for, if it may come later
     * @throws Fault if there is none, or it is damaged
     */
    public void first(boolean mayWait, Duration most) {
        FutureTask<Void> loading = new FutureTask<>(this::take, null);
        Thread.ofVirtual().name("first-model").start(loading);
        try {
            loading.get(mayWait ? most.toMillis() : Long.MAX_VALUE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // Where it fails after all, the next look will tell.
            events.told().accept("the model is still being fetched");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            boolean mayCome = e.getCause() instanceof UnavailableFault || e.getCause() instanceof NoInputFault;
            if (!mayWait || !mayCome) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
            trouble(e.getCause() instanceof Fault fault ? fault.sentence() : String.valueOf(e.getCause()));
        }
    }

    /** Looks again and again, on a thread of its own. */
    public void start(Duration every) {
        watching = Thread.ofVirtual().name("model-watch").start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.sleep(every);
                    look();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Looks once. */
    void look() {
        try {
            take();
        } catch (Fault fault) {
            trouble(fault.sentence());
        } catch (RuntimeException e) {
            // Whatever it is, the next model may be well; looking must not end here.
            trouble("the newest model cannot be read (" + e + ")");
        }
    }

    private void trouble(String sentence) {
        events.failed().run();
        events.stale().accept(true);
        slot.stay(sentence);
        if (!sentence.equals(told)) {
            told = sentence;
            events.told().accept(sentence + slot.current()
                    .map(model -> "; version " + model.version() + " stays in service")
                    .orElse("; waiting for a model"));
        }
    }

    /** One at a time: the first may still be on its way when the next is looked for. */
    private synchronized void take() {
        ModelSource.Candidate newest = source.newest();
        if (newest.mark().equals(mark)) {
            settled();
            return;
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        ServedModel next = new ServedModel(newest.name(), newest.version(), newest.loading().get(), limits, now);
        events.loaded().accept(next);
        slot.put(next);
        mark = newest.mark();
        settled();
    }

    private void settled() {
        slot.clear();
        events.stale().accept(false);
        told = null;
    }

    @Override
    public void close() {
        Thread thread = watching;
        if (thread != null) {
            thread.interrupt();
        }
        source.close();
    }
}
