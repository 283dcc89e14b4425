package dev.tidemark.plot;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** How finely the times of an axis are written. */
enum TimeLevel {
    YEAR,
    MONTH,
    DAY,
    MINUTE,
    SECOND,
    MILLI;

    /** What a tick says of its time. */
    String label(LocalDateTime time) {
        return switch (this) {
            case YEAR -> Integer.toString(time.getYear());
            case MONTH -> TimeText.month(time);
            case DAY -> TimeText.day(time);
            case MINUTE -> TimeText.minute(time);
            case SECOND -> TimeText.second(time);
            case MILLI -> TimeText.fraction(time);
        };
    }

    /** What a tick leaves unsaid. */
    String context(LocalDateTime time) {
        return switch (this) {
            case YEAR -> "";
            case MONTH, DAY -> Integer.toString(time.getYear());
            case MINUTE, SECOND -> TimeText.date(time);
            case MILLI -> TimeText.date(time) + " " + TimeText.second(time);
        };
    }

    /** Where the context changes. */
    Optional<TimeStep> contextStep() {
        return switch (this) {
            case YEAR -> Optional.empty();
            case MONTH, DAY -> Optional.of(new TimeStep.Months(12));
            case MINUTE, SECOND -> Optional.of(new TimeStep.Days(1));
            case MILLI -> Optional.of(new TimeStep.Clock(1000));
        };
    }

    /** Whether the time of the day is named, which is another in another offset. */
    boolean namesTime() {
        return compareTo(DAY) > 0;
    }

    /** The coarsest level that says all of a time. */
    static TimeLevel of(LocalDateTime time) {
        if (time.get(ChronoField.MILLI_OF_SECOND) != 0) {
            return MILLI;
        }
        if (time.getSecond() != 0) {
            return SECOND;
        }
        return time.getHour() == 0 && time.getMinute() == 0 ? DAY : MINUTE;
    }
}
