package dev.tidemark.pipeline.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.Fault;
import dev.tidemark.pipeline.Surroundings;
import dev.tidemark.pipeline.run.StepReport.Status;

/** Runs steps one after the other: those whose inputs changed. One that fails stops the rest. */
final class PipelineRun {
    private static final double NANOS = 1e9;

    private final RunState state;
    private final Fingerprint fingerprint;
    private final Surroundings surroundings;
    private final LongSupplier nanos;
    private final Consumer<StepReport> heard;
    private final Made made = new Made();
    private final List<StepReport> reports = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();

    /**
     * A run.
     *
     * @param fingerprint digests what there is; the one that the state has
     * @param nanos a clock for durations
     * @param heard hears of each step when it has ended
     */
    PipelineRun(RunState state, Fingerprint fingerprint, Surroundings surroundings, LongSupplier nanos,
            Consumer<StepReport> heard) {
        this.state = state;
        this.fingerprint = fingerprint;
        this.surroundings = surroundings;
        this.nanos = nanos;
        this.heard = heard;
    }

    /** How it went. */
    record Result(List<StepReport> steps, Map<String, Path> made, Optional<Fault> fault) {}

    Result run(List<Step> steps) {
        for (Step step : steps) {
            StepReport report = fault.isPresent()
                    ? new StepReport(step.name(), Status.NOT_REACHED, 0, List.of(), Map.of())
                    : attempt(step);
            reports.add(report);
            heard.accept(report);
        }
        return new Result(reports, made.all(), fault);
    }

    private StepReport attempt(Step step) {
        long start = nanos.getAsLong();
        try {
            surroundings.cancellation().check();
            return perform(step, start);
        } catch (Fault failed) {
            fault = Optional.of(failed);
            return report(step, Status.FAILED, start, List.of(failed.sentence()), Map.of());
        }
    }

    private StepReport perform(Step step, long start) {
        Inputs inputs = step.inputs(made);
        String key = fingerprint.of(step.name(), inputs);
        Optional<StepRecord> before = inputs.isTimeless()
                ? state.intact(step.name()).filter(record -> record.key().equals(key))
                : Optional.empty();
        if (before.isPresent()) {
            made.add(before.get().outputs());
            return report(step, Status.UNCHANGED, start, before.get().summary(), before.get().outputs());
        }
        state.forget(step.name());
        Outcome outcome = step.run(made, surroundings);
        fingerprint.forget();
        made.add(outcome.outputs());
        if (outcome.fault().isPresent()) {
            fault = outcome.fault();
            List<String> summary = new ArrayList<>(outcome.summary());
            summary.addFirst(outcome.fault().get().sentence());
            return report(step, Status.FAILED, start, summary, outcome.outputs());
        }
        if (outcome.isApplicable()) {
            state.remember(step.name(), key, outcome);
        }
        return report(step, outcome.isApplicable() ? Status.DONE : Status.LEFT_OUT, start, outcome.summary(),
                outcome.outputs());
    }

    private StepReport report(Step step, Status status, long start, List<String> summary, Map<String, Path> outputs) {
        return new StepReport(step.name(), status, (nanos.getAsLong() - start) / NANOS, summary, outputs);
    }

    /** Whether a run ended because it was asked to. */
    static boolean isCancelled(Result result) {
        return result.fault().filter(CancelledFault.class::isInstance).isPresent();
    }
}
