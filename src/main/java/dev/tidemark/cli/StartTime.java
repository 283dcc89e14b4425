package dev.tidemark.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The time of a first bar as a user writes it: UTC unless it says otherwise, whole seconds, four-digit years. */
final class StartTime {
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int DATE_LENGTH = "yyyy-MM-dd".length();

    private StartTime() {}

    /** Reads an ISO date, or date and time with a T or a blank between, with or without an offset; empty when it is none. */
    static Optional<Instant> of(String text) {
        String stripped = text.strip();
        String full = stripped.length() == DATE_LENGTH ? stripped + "T00:00" : stripped.replace(' ', 'T');
        try {
            return Optional.of(instant(full)).filter(StartTime::canBeWritten);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How many seconds lie between a time and the last that can be written with a four-digit year. */
    static long secondsLeft(Instant time) {
        return time.until(LATEST, ChronoUnit.SECONDS);
    }

    private static Instant instant(String text) {
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("neither kind of time that was asked for");
        };
    }

    private static boolean canBeWritten(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS)) && !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }
}
