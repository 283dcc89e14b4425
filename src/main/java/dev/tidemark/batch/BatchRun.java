package dev.tidemark.batch;

import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.ReadReport;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.signal.RollingSignal;
import dev.tidemark.signal.SignalSink;
import dev.tidemark.signal.SignalSummary;

/**
 * The main job, from files to files: settings, bars, signal, then signals, report and metrics.json. The metrics come last: when
 * they are there, everything is.
 */
public final class BatchRun {
    private final BatchJob job;
    private final Host host;
    private final ProgressDisplay progress;
    private final OutputGuard guard;
    private final RunEnding ending;
    private volatile Optional<SignalsCsv> signals = Optional.empty();
    private long signalMillis;

    /**
     * A run that has not begun.
     *
     * @param job what to do; input, configuration, output and log are given
     */
    public BatchRun(BatchJob job, Host host, ProgressDisplay progress) {
        this.job = job;
        this.host = host;
        this.progress = progress;
        this.guard = new OutputGuard(job.files());
        this.ending = new RunEnding(job, host, guard);
    }

    /**
     * Ends a run that cannot begin.
     *
     * @param job what it was to do, as far as that is known
     * @param why what stands against it: a {@link dev.tidemark.base.Fault}, or a defect of Tidemark
     */
    public static void refuse(BatchJob job, Host host, Throwable why) {
        RunEnding ending = new RunEnding(job, host, new OutputGuard(job.files()));
        ending.tell(why);
        ending.close();
    }

    /** Does the job. Whatever goes wrong is told and becomes the outcome; nothing is thrown. */
    public Outcome run() {
        host.interruption().whenStuck(this::giveUp);
        try {
            work();
            return new Outcome.Success();
        } catch (Throwable e) {
            return ending.fail(e);
        } finally {
            ending.close();
        }
    }

    /** Ends the run from another thread while this one waits for something that does not come. */
    private boolean giveUp() {
        if (!ending.claim()) {
            return false;
        }
        signals.ifPresent(SignalsCsv::close);
        ending.forgoUnopenedLog();
        ending.tell(new CancelledFault("the run was interrupted"));
        return true;
    }

    private void work() {
        guard.check();
        RunLog log = RunLog.open(job.files().log().orElseThrow(), host.err(), job.isQuiet(), host.clock());
        ending.logTo(log);
        RunEvents events = new RunEvents(log);
        events.started();
        RunSettings settings = settings(log);
        events.validated(settings);
        try (RawInput raw = RawInput.open(job.files(), host.in(), job.files().report().isPresent());
                BarInput bars = BarInput.open(raw.input(), settings.reading(), job.threads(), host.spoolDirectory())) {
            SignalSummary summary = compute(bars, settings, events);
            byte[] metrics = commit(raw, bars, settings, summary, events);
            events.ended();
            // What is printed cannot be taken back, so it comes when nothing else can fail any more.
            StandardOutput.write(host.out(), metrics);
        } finally {
            signals.ifPresent(SignalsCsv::close);
        }
    }

    private RunSettings settings(RunLog log) {
        Path path = job.files().config().orElseThrow();
        ConfigFile file = ConfigFile.read(path, path.toString());
        ending.version(RunSettings.versionOf(file.root()));
        ConfigFile config = file.with(job.overrides());
        ending.version(RunSettings.versionOf(config.root()));
        return RunSettings.read(config.root(), log::warning);
    }

    private SignalSummary compute(BarInput bars, RunSettings settings, RunEvents events) {
        boolean hasTimes = !bars.flavour().times().equals(TimeFormat.NONE);
        signals = job.files().signals().map(path -> SignalsCsv.begin(path, hasTimes));
        SignalSink sink = signals.isPresent() ? signals.get() : SignalSink.NONE;
        boolean withTimes = hasTimes && signals.isPresent();
        long started = host.latency().getAsLong();
        SignalSummary summary;
        try (progress) {
            summary = RollingSignal.over(bars, settings.window(), withTimes, sink, progress, host.interruption());
        }
        signalMillis = host.latency().getAsLong() - started;
        ReadReport report = bars.report();
        Completeness.check(job.files().inputName(), report);
        events.loaded(job.files().inputName(), bars.flavour(), report);
        if (withTimes) {
            events.timesRead(bars.rowsWithoutTime());
        }
        events.computed(settings, report, summary);
        return summary;
    }

    /** Puts the outputs in their places, the metrics last; answers the metrics. */
    private byte[] commit(RawInput raw, BarInput bars, RunSettings settings, SignalSummary summary, RunEvents events) {
        Optional<String> sha256 = job.files().report().map(path -> raw.sha256(host.interruption()));
        host.interruption().check();
        if (!ending.claim()) {
            throw new CancelledFault("the run was interrupted");
        }
        long latency = host.latency().getAsLong();
        String rate = summary.rate(settings.warmup());
        byte[] metrics = MetricsJson.success(settings.version(), summary.rows(), rate, latency, settings.seed());
        events.metrics(summary, rate, latency);
        signals.ifPresent(SignalsCsv::commit);
        job.files().report().ifPresent(path -> AtomicFile.write(path, ReportJson.of(
                new RunReport(job.files().inputName(), sha256.orElseThrow(), bars.flavour(), bars.report(), settings,
                        summary, new RunReport.Timings(host.clock().getAsLong(), signalMillis, latency, job.threads())),
                Versions.all())));
        AtomicFile.write(job.files().output().orElseThrow(), metrics);
        return metrics;
    }
}
