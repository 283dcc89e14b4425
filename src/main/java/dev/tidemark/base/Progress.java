package dev.tidemark.base;

/** Hears how far a long piece of work has come. Called from the thread that does the work, often: it must be cheap. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (done, total, rows) -> {
    };

    /**
     * The work has come this far.
     *
     * @param done bytes done
     * @param total bytes in all, or -1 when that is not known
     * @param rows rows done, or -1 when the work has none
     */
    void at(long done, long total, long rows);
}
