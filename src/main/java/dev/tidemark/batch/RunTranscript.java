package dev.tidemark.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What a run over bars in memory says, line by line, in the words of run.log. A run that fails, be it before
 * {@link TableRun#over} while its file is opened and loaded, has its lines here. Not safe for use by several threads at
 * once.
 */
public final class RunTranscript {
    private final List<LogLine> lines = new ArrayList<>();
    private final EventSink sink;
    private final RunEvents events;

    /**
     * The transcript of a run that has not begun.
     *
     * @param clock milliseconds since the epoch
     */
    public RunTranscript(LongSupplier clock) {
        this.sink = (level, event) -> lines.add(new LogLine(clock.getAsLong(), level, event));
        this.events = new RunEvents(sink);
    }

    /** The run began. */
    public void started() {
        events.started();
    }

    /** Something the user should look at, such as a key of the configuration that means nothing. */
    public void warning(String sentence) {
        sink.warning(sentence);
    }

    /** The settings are known. */
    public void validated(RunSettings settings) {
        events.validated(settings);
    }

    /** The run failed: why, in the batch's words, and that it ended. */
    public void failed(Throwable cause) {
        events.failed(FailureSentence.of(cause));
    }

    /** What comes next is said here. */
    RunEvents events() {
        return events;
    }

    /** The lines so far. */
    public List<LogLine> lines() {
        return List.copyOf(lines);
    }
}
