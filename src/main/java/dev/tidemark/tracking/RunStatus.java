package dev.tidemark.tracking;

/** How a run stands; the names are MLflow's. */
public enum RunStatus {
    /** It goes on. */
    RUNNING,
    /** It ended as it should. */
    FINISHED,
    /** It ended with a fault. */
    FAILED,
    /** It was ended from outside, or its process is gone. */
    KILLED
}
