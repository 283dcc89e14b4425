package dev.tidemark.tracking;

/** Something that a run has written down, in the order in which it did. */
public sealed interface Entry {
    /**
     * What the run was made with. It has one value for good.
     *
     * @param name its name
     * @param value its value
     */
    record Param(String name, String value) implements Entry {}

    /**
     * What else is to be known of the run. A later value takes an earlier one's place.
     *
     * @param name its name
     * @param value its value
     */
    record Tag(String name, String value) implements Entry {}

    /**
     * A figure at a step of the run.
     *
     * @param name its name
     * @param value its value, which may be no number or infinite
     * @param step the step, from 0
     * @param at when it was written down, in milliseconds since the epoch
     */
    record Metric(String name, double value, long step, long at) implements Entry {}

    /**
     * What the run was made from.
     *
     * @param name its name
     * @param digest what tells it from others of that name, of at most 36 characters
     * @param source where it is, such as a path
     * @param context what it was used for, such as {@code training}
     */
    record Dataset(String name, String digest, String source, String context) implements Entry {}

    /**
     * A file that the run has made.
     *
     * @param path its path below the run's artifacts, with slashes
     * @param size its size in bytes
     * @param sha256 its SHA-256, in hexadecimal
     */
    record Artifact(String path, long size, String sha256) implements Entry {}
}
