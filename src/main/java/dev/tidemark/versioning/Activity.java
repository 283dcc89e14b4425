package dev.tidemark.versioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.Progress;

/**
 * Long work on many files at once: it tells how far it is and hears when it is no longer wanted. Safe to use from any
 * thread.
 */
public final class Activity implements Cancellation {
    private static final long NO_ROWS = -1;

    private final int threads;
    private final Progress progress;
    private final Cancellation cancellation;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    /**
     * Work that has not begun.
     *
     * @param threads how many files are worked on at once
     * @param progress hears of bytes done and in all
     * @param cancellation whether it is still wanted
     */
    public Activity(int threads, Progress progress, Cancellation cancellation) {
        this.threads = threads;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    @Override
    public boolean isCancelled() {
        return cancellation.isCancelled();
    }

    /** So many more bytes are to be done. */
    public void expect(long bytes) {
        total.addAndGet(bytes);
    }

    /**
     * So many more bytes are done.
     *
     * @throws CancelledFault when the work is no longer wanted
     */
    public void advance(long bytes) {
        check();
        progress.at(done.addAndGet(bytes), total.get(), NO_ROWS);
    }

    /**
     * Does something with each of some things, several at once. When it fails for one, no other is begun, and those that
     * were are waited for.
     *
     * @throws RuntimeException what it failed with first
     */
    public <T> void each(Collection<T> things, Consumer<T> work) {
        AtomicBoolean isFailed = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.clamp(things.size(), 1, threads))) {
            List<Future<?>> futures = new ArrayList<>();
            for (T thing : things) {
                futures.add(pool.submit(() -> doUnlessFailed(() -> work.accept(thing), isFailed)));
            }
            for (Future<?> future : futures) {
                await(future);
            }
        }
    }

    private static void doUnlessFailed(Runnable work, AtomicBoolean isFailed) {
        if (isFailed.get()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            isFailed.set(true);
            throw e;
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledFault("the work was interrupted", e);
        }
    }
}
