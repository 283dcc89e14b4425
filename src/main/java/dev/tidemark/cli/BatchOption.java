package dev.tidemark.cli;

import java.util.Optional;

/** The options of a batch run: the one table behind its parser, its help and its completion. */
enum BatchOption {
    BATCH("--batch", "", "Compute the signal of a file and write its metrics."),
    INPUT("--input", "F",
            "The bars, as CSV, plain or packed; - is standard input."),
    CONFIG("--config", "F",
            "The configuration, as YAML: seed, window, version."),
    OUTPUT("--output", "F",
            "Where the metrics go, as JSON; they are printed, too."),
    LOG_FILE("--log-file", "F",
            "The log, which is appended to."),
    SIGNALS("--signals", "F",
            "Also write time, close, rolling mean and signal of every row, as CSV."),
    REPORT("--report", "F",
            "Also write what was detected, repaired and counted, as JSON."),
    THREADS("--threads", "N",
            "How many threads may read, 1 to 256 (default: one a processor)."),
    SET("--set", "KEY=VALUE",
            "Use this value instead of the configuration's; may be repeated."),
    CHECK("--check", "",
            "Only read the input, and show what was detected."),
    QUIET("--quiet", "",
            "Write nothing to standard error.");

    private final String text;
    private final String label;
    private final String description;

    BatchOption(String text, String label, String description) {
        this.text = text;
        this.label = label;
        this.description = description;
    }

    /** The option as it is written. */
    String text() {
        return text;
    }

    /** What its value is called in the help; empty when it has none. */
    String label() {
        return label;
    }

    /** What it does, in a sentence. */
    String description() {
        return description;
    }

    /** Whether a value follows. */
    boolean hasValue() {
        return !label.isEmpty();
    }

    /** Whether it may be given more than once. */
    boolean isRepeatable() {
        return this == SET;
    }

    /** The option that is written so. */
    static Optional<BatchOption> of(String text) {
        for (BatchOption option : values()) {
            if (option.text.equals(text)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
