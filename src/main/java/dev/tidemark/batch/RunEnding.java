package dev.tidemark.batch;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.ConfigFault;
import dev.tidemark.base.Fault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.UsageFault;
import dev.tidemark.config.ConfigFile;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run that failed: the sentence in the log, the error JSON in the output and on standard output. A run has one ending,
 * whichever thread comes first with it.
 */
final class RunEnding {
    private static final String UNKNOWN_VERSION = "unknown";

    private final BatchJob job;
    private final Host host;
    private final OutputGuard guard;
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private volatile Optional<RunLog> log = Optional.empty();
    private volatile Optional<String> version = Optional.empty();

    /**
     * An ending for a run.
     *
     * @param job what the run was to do, as far as that is known
     */
    RunEnding(BatchJob job, Host host, OutputGuard guard) {
        this.job = job;
        this.host = host;
        this.guard = guard;
    }

    void logTo(RunLog opened) {
        log = Optional.of(opened);
    }

    /** Tells without a log file if none is open by now: the opening may be what the run waits for. */
    void forgoUnopenedLog() {
        log = log.or(() -> Optional.of(RunLog.withoutFile(host.err(), job.isQuiet(), host.clock())));
    }

    void version(Optional<String> found) {
        version = found;
    }

    /** Whether the ending is this thread's to make: the first that asks has it. */
    boolean claim() {
        return owner.compareAndSet(null, Thread.currentThread()) || Thread.currentThread().equals(owner.get());
    }

    /** Ends the run by a failure unless another thread ends it, and never fails itself. */
    Outcome fail(Throwable cause) {
        if (claim()) {
            tell(cause);
        }
        return new Outcome.Failure(cause);
    }

    /** Tells of a failure everywhere it can be told. */
    void tell(Throwable cause) {
        String sentence = FailureSentence.of(cause);
        byte[] json = MetricsJson.error(version.or(this::versionInFile).orElse(UNKNOWN_VERSION), sentence);
        attempt(() -> logError(sentence));
        attempt(() -> job.files().output().filter(guard::mayWrite).ifPresent(path -> AtomicFile.write(path, json)))
                .filter(fault -> !fault.sentence().equals(sentence))
                .ifPresent(fault -> attempt(() -> logError(fault.sentence())));
        attempt(() -> StandardOutput.write(host.out(), json));
    }

    private void logError(String sentence) {
        new RunEvents(logOrNew()).failed(sentence);
    }

    /** The log, opened for the failure if the run came to its end before that. */
    private RunLog logOrNew() {
        if (log.isEmpty()) {
            log = Optional.of(openLog());
        }
        return log.get();
    }

    private RunLog openLog() {
        PrintStream err = host.err();
        try {
            return job.files().log().filter(guard::mayWrite)
                    .map(path -> RunLog.open(path, err, job.isQuiet(), host.clock()))
                    .orElseGet(() -> RunLog.withoutFile(err, job.isQuiet(), host.clock()));
        } catch (OutputFault e) {
            return RunLog.withoutFile(err, job.isQuiet(), host.clock());
        }
    }

    /** Closes the log, when all has been told. */
    void close() {
        attempt(() -> log.ifPresent(RunLog::close));
    }

    private static Optional<Fault> attempt(Runnable telling) {
        try {
            telling.run();
            return Optional.empty();
        } catch (Fault e) {
            // One way to tell is closed; the others are still open.
            return Optional.of(e);
        }
    }

    /** The version in a configuration that was not read yet. A pipe is left alone: its bytes come but once. */
    private Optional<String> versionInFile() {
        Supplier<Optional<String>> read = () -> job.files().config().filter(Files::isRegularFile).flatMap(
                path -> RunSettings.versionOf(ConfigFile.read(path, path.toString()).with(job.overrides()).root()));
        try {
            return read.get();
        } catch (ConfigFault | UsageFault e) {
            return Optional.empty();
        }
    }
}
