package dev.tidemark.batch;

/** Hears what a run says in its log. */
interface EventSink {
    /** Something happened. */
    void line(LogLine.Level level, String event);

    /** Something that happened as it should. */
    default void info(String event) {
        line(LogLine.Level.INFO, event);
    }

    /** Something the user should look at, which does not stop the run. */
    default void warning(String event) {
        line(LogLine.Level.WARNING, event);
    }

    /** What stopped the run. */
    default void error(String event) {
        line(LogLine.Level.ERROR, event);
    }
}
