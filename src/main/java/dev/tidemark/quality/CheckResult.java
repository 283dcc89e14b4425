package dev.tidemark.quality;

import java.util.Optional;

/**
 * How a check ended.
 *
 * @param kind which check
 * @param setting what was demanded
 * @param measure what was found; nothing when the check was not made
 * @param isPassed whether that is good enough, or nothing was demanded
 */
public record CheckResult(CheckKind kind, Setting setting, Optional<Measure> measure, boolean isPassed) {
    /** How a check can end, the worst last. */
    public enum Status {
        OFF,
        /** There was nothing to look at. */
        SKIP,
        PASS,
        WARN,
        FAIL
    }

    /** How it ended. */
    public Status status() {
        if (measure.isEmpty()) {
            return Status.OFF;
        }
        if (!measure.get().isApplicable()) {
            return Status.SKIP;
        }
        return isPassed ? Status.PASS : setting.severity() == Severity.FAIL ? Status.FAIL : Status.WARN;
    }

    /** What was found, in words. */
    public String sentence() {
        return measure.map(Measure::sentence).orElse("not checked");
    }

    /** What was demanded, in words. */
    public String demand() {
        if (setting.threshold() == 0) {
            return "none";
        }
        String most = kind.unit().text(setting.threshold());
        return (kind == CheckKind.NULLS ? "below " : "at most ") + most;
    }

    /** How many rows are objected to. */
    public long count() {
        return measure.map(Measure::count).orElse(0L);
    }
}
