package dev.tidemark.quality;

/** What follows when a check is not passed. */
public enum Severity {
    /** The gate is closed. */
    FAIL,
    /** The report says so, and the gate stays open. */
    WARN,
    /** Nothing: the check is not made. */
    OFF
}
