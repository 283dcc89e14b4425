package dev.tidemark.bars;

import java.util.EnumMap;
import java.util.Map;

/** Counts what is met while rows pass in order: rows, times, and which way the times step. */
final class Tally {
    private final Repairs repairs = new Repairs();
    private long rows;
    private long missing;
    private long nonPositive;
    private long firstTime = TimeFormat.MISSING;
    private long lastTime = TimeFormat.MISSING;
    private long stepsBack;
    private long duplicates;
    private long missingTimes;
    private final EnumMap<Role, Long> unreadable = new EnumMap<>(Role.class);
    private long stepsForward;
    private long firstForwardLine;
    private long blankPending;

    /**
     * Counts a chunk.
     *
     * @param firstLine the line number in the file of the chunk's first line
     */
    void add(ScannedChunk chunk, long firstLine) {
        missing += chunk.missing();
        nonPositive += chunk.nonPositive();
        repairs.addAll(chunk.repairs());
        addBlankLines(chunk);
        for (Role role : chunk.others().roles()) {
            if (chunk.others().unreadable(role) > 0) {
                unreadable.merge(role, chunk.others().unreadable(role), Long::sum);
            }
        }
        for (int i = 0; i < chunk.times().length; i++) {
            addTime(chunk.times()[i], firstLine + chunk.rowLines()[i]);
        }
        rows += chunk.rows();
    }

    /** Counts the time of the next row, which stands on a line of the file. */
    void addTime(long time, long line) {
        if (time == TimeFormat.MISSING) {
            missingTimes++;
            return;
        }
        if (firstTime == TimeFormat.MISSING) {
            firstTime = time;
        } else if (time > lastTime) {
            if (stepsForward == 0) {
                firstForwardLine = line;
            }
            stepsForward++;
        } else if (time < lastTime) {
            stepsBack++;
        } else {
            duplicates++;
        }
        lastTime = time;
    }

    /** Blank lines at the end of a file are no repair. */
    private void addBlankLines(ScannedChunk chunk) {
        if (chunk.rows() > 0) {
            repairs.add(Repair.BLANK_LINES, blankPending);
            blankPending = chunk.blankAfter();
        } else {
            blankPending += chunk.blankAfter();
        }
    }

    long rows() {
        return rows;
    }

    /** Whether the last time is before the first. */
    boolean endsBeforeItBegins() {
        return firstTime != TimeFormat.MISSING && lastTime < firstTime;
    }

    /** The rows whose time equals the one before. */
    long duplicates() {
        return duplicates;
    }

    /** The rows without a readable time; meaningful where times were wanted. */
    long missingTimes() {
        return missingTimes;
    }

    /** By role, the cells that are neither a number nor missing. */
    Map<Role, Long> unreadable() {
        return unreadable;
    }

    long stepsBack() {
        return stepsBack;
    }

    long stepsForward() {
        return stepsForward;
    }

    /** The line of the first row that is newer than the one before it. */
    long firstForwardLine() {
        return firstForwardLine;
    }

    Repairs repairs() {
        return repairs;
    }

    /** The report, with the times of the first and last rows where they were not counted on the way. */
    ReadReport report(Repairs before, long first, long last) {
        Repairs all = new Repairs();
        all.addAll(before);
        all.addAll(repairs);
        return new ReadReport(rows, missing, nonPositive, first, last, all);
    }

    long firstTime() {
        return firstTime;
    }

    long lastTime() {
        return lastTime;
    }
}
