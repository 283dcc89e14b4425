package dev.tidemark.desktop;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.TableRun;
import dev.tidemark.desktop.model.LoadedFile;
import dev.tidemark.desktop.run.Stopwatch;

/**
 * Computes over the bars in memory whenever the settings change, in the background, one computation at a time. What is wanted
 * last is what is shown last. A computation that has become stale ends itself, unless it began only a moment ago: then it is
 * shown on the way, so that the line follows a slider that is being dragged.
 */
final class LiveSignal {
    /** As long as a stale computation may take and still be shown. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Surroundings surroundings;
    private final Consumer<TableRun> done;
    private final Consumer<Throwable> failed;
    private final Slot slot;
    private volatile Optional<Wanted> next = Optional.empty();

    /** What is to be computed. */
    private record Wanted(LoadedFile file, RunSettings settings) {}

    /**
     * @param done hears every run that is to be shown
     * @param failed hears what stood against the run that was wanted last
     */
    LiveSignal(Background background, Surroundings surroundings, Consumer<TableRun> done,
            Consumer<Throwable> failed) {
        this.slot = new Slot(background);
        this.surroundings = surroundings;
        this.done = done;
        this.failed = failed;
    }

    /** Wants the signal of a file with these settings, in the place of all that was wanted before. */
    void want(LoadedFile file, RunSettings settings) {
        Wanted wanted = new Wanted(file, settings);
        if (slot.isBusy()) {
            next = Optional.of(wanted);
        } else {
            start(wanted);
        }
    }

    /** Wants nothing any more; answers whether there was anything. */
    boolean drop() {
        next = Optional.empty();
        return slot.drop();
    }

    private void start(Wanted wanted) {
        next = Optional.empty();
        slot.start((progress, cancellation) -> compute(wanted, cancellation),
                new Background.Listener<>(Progress.NONE, this::end, this::fail));
    }

    private TableRun compute(Wanted wanted, Cancellation cancellation) {
        long began = surroundings.nanoTime().getAsLong();
        Cancellation staleness = () -> cancellation.isCancelled()
                || (next.isPresent() && surroundings.nanoTime().getAsLong() - began > PATIENCE_NANOS);
        LoadedFile file = wanted.file();
        return TableRun.over(file.name(), file.flavour(), file.bars(), wanted.settings(), surroundings.clock(),
                Stopwatch.from(surroundings.nanoTime()), staleness);
    }

    private void end(TableRun run) {
        done.accept(run);
        next.ifPresent(this::start);
    }

    private void fail(Throwable cause) {
        if (next.isPresent()) {
            start(next.get());
        } else {
            failed.accept(cause);
        }
    }
}
