package dev.tidemark.batch;

import dev.tidemark.base.Progress;

/** Shows progress to a person, and takes it away again. */
public interface ProgressDisplay extends Progress, AutoCloseable {
    /** Shows nothing. */
    ProgressDisplay NONE = new ProgressDisplay() {
        @Override
        public void at(long done, long total, long rows) {}

        @Override
        public void close() {}
    };

    /** Takes away what is shown. */
    @Override
    void close();
}
