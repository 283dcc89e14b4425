package dev.tidemark.desktop;

import java.util.ArrayDeque;
import java.util.Queue;

import dev.tidemark.base.Cancellation;

/** Runs work piece by piece when a test says so, so that the test can act while work is under way. */
public final class StepwiseBackground implements Background {
    private final Queue<Job<?>> waiting = new ArrayDeque<>();
    private boolean isClosed;

    private static final class Job<T> implements Handle, Cancellation {
        private final Work<T> work;
        private final Listener<T> listener;
        private boolean isCancelled;

        Job(Work<T> work, Listener<T> listener) {
            this.work = work;
            this.listener = listener;
        }

        /** Does the work and tells of its end, unless it was cancelled in the meantime. */
        void run() {
            try {
                check();
                T result = work.run((done, total, rows) -> {
                    if (!isCancelled) {
                        listener.progress().at(done, total, rows);
                    }
                }, this);
                if (!isCancelled) {
                    listener.done().accept(result);
                }
            } catch (RuntimeException e) {
                if (!isCancelled) {
                    listener.failed().accept(e);
                }
            }
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

    @Override
    public <T> Handle start(Work<T> work, Listener<T> listener) {
        Job<T> job = new Job<>(work, listener);
        if (!isClosed) {
            waiting.add(job);
        }
        return job;
    }

    /** How many pieces of work are under way, those included that were cancelled and do not know it yet. */
    public int waiting() {
        return waiting.size();
    }

    /** Brings the piece of work that was started first to its end. */
    public void runFirst() {
        waiting.remove().run();
    }

    /** Brings everything to its end, what is started meanwhile included. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            runFirst();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        waiting.forEach(Handle::cancel);
    }
}
