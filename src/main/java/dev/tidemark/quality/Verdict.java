package dev.tidemark.quality;

import java.util.List;

import dev.tidemark.quality.CheckResult.Status;

/**
 * What all checks of a table came to.
 *
 * @param results one a check, in their usual order
 */
public record Verdict(List<CheckResult> results) {
    public Verdict {
        results = List.copyOf(results);
    }

    /** Whether the gate is open. */
    public boolean isPassed() {
        return with(Status.FAIL).isEmpty();
    }

    /** The checks that ended in some way. */
    public List<CheckResult> with(Status status) {
        return results.stream().filter(result -> result.status() == status).toList();
    }

    /** How one check ended. */
    public CheckResult of(CheckKind kind) {
        return results.stream().filter(result -> result.kind() == kind).findFirst().orElseThrow();
    }
}
