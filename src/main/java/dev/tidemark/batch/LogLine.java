package dev.tidemark.batch;

import dev.tidemark.base.Shown;

/**
 * One line of the log of a run.
 *
 * @param time milliseconds since the epoch
 * @param level how much it matters
 * @param event what happened
 */
public record LogLine(long time, Level level, String event) {
    /** How much an event matters. */
    public enum Level {
        /** Something that happened as it should. */
        INFO,
        /** Something the user should look at, which does not stop the run. */
        WARNING,
        /** What stopped the run. */
        ERROR
    }

    /** The line as it stands in run.log, without its newline: {@code 2026-02-26 12:50:30,500 - INFO - Job started}. */
    public String text() {
        StringBuilder text = new StringBuilder(64 + event.length());
        UtcText.appendLogTime(text, time);
        return text.append(" - ").append(level.name()).append(" - ").append(Shown.name(event)).toString();
    }
}
