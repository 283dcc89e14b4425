package dev.tidemark.desktop;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Progress;

/**
 * Background work on threads of its own, below normal priority where the system heeds that, which do not keep the program
 * alive. Progress reaches the listener at most ten times a second, and never queues up: what has not been heard yet is
 * replaced by what is newer.
 */
public final class FxBackground implements Background {
    private static final int PRIORITY = Thread.NORM_PRIORITY - 2;

    private final Executor listening;
    private final LongSupplier nanoTime;
    private final ExecutorService threads = Executors.newCachedThreadPool(threads());
    private final Set<Job<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /**
     * Work whose listeners are called by some executor.
     *
     * @param listening runs what it is given one after the other: {@code Platform::runLater}
     * @param nanoTime nanoseconds since some moment
     */
    public FxBackground(Executor listening, LongSupplier nanoTime) {
        this.listening = listening;
        this.nanoTime = nanoTime;
    }

    /** No result depends on the priority; it leaves the window a little more of a busy machine. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static ThreadFactory threads() {
        return Thread.ofPlatform().daemon().priority(PRIORITY).name("work-", 0).factory();
    }

    @Override
    public <T> Handle start(Work<T> work, Listener<T> listener) {
        Job<T> job = new Job<>(work, listener);
        if (isClosed) {
            job.cancel();
        } else {
            underWay.add(job);
            threads.execute(job);
        }
        return job;
    }

    @Override
    public void close() {
        isClosed = true;
        for (Job<?> job : underWay) {
            job.cancel();
        }
        threads.shutdown();
    }

    /** One piece of work: run by a thread of the pool, heard of and cancelled on the listener's. */
    private final class Job<T> implements Runnable, Handle, Cancellation {
        private final Work<T> work;
        private final Listener<T> listener;
        private volatile boolean isCancelled;

        Job(Work<T> work, Listener<T> listener) {
            this.work = work;
            this.listener = listener;
        }

        /** Whatever is thrown is for the listener to tell, errors included: memory may be short. */
        @Override
        public void run() {
            try {
                check();
                T result = work.run(new ThrottledProgress(this::tell, nanoTime), this);
                tell(() -> listener.done().accept(result));
            } catch (Throwable e) {
                tell(() -> listener.failed().accept(e));
            } finally {
                underWay.remove(this);
            }
        }

        private void tell(ThrottledProgress latest) {
            tell(() -> latest.pass(listener.progress()));
        }

        /** Looked at again when the listener's thread gets there: it may have cancelled since. */
        private void tell(Runnable telling) {
            listening.execute(() -> {
                if (!isCancelled) {
                    telling.run();
                }
            });
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }
    }

    /** Progress that is heard often and passed on seldom. */
    private static final class ThrottledProgress implements Progress {
        private static final long INTERVAL_NANOS = 100_000_000;

        private final Consumer<ThrottledProgress> ready;
        private final LongSupplier nanoTime;
        private long told;
        private volatile Step latest = new Step(0, -1, 0);
        private volatile boolean isWaiting;

        ThrottledProgress(Consumer<ThrottledProgress> ready, LongSupplier nanoTime) {
            this.ready = ready;
            this.nanoTime = nanoTime;
            this.told = nanoTime.getAsLong() - INTERVAL_NANOS;
        }

        private record Step(long done, long total, long rows) {}

        @Override
        public void at(long done, long total, long rows) {
            latest = new Step(done, total, rows);
            long now = nanoTime.getAsLong();
            if (!isWaiting && now - told >= INTERVAL_NANOS) {
                told = now;
                isWaiting = true;
                ready.accept(this);
            }
        }

        /** On the listener's thread. */
        void pass(Progress listener) {
            isWaiting = false;
            Step step = latest;
            listener.at(step.done(), step.total(), step.rows());
        }
    }
}
