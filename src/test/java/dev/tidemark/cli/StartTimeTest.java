package dev.tidemark.cli;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StartTimeTest {
    @ParameterizedTest
    @CsvSource({"2024-01-01,2024-01-01T00:00:00Z", "2024-02-29T12:30,2024-02-29T12:30:00Z",
            "2024-01-01 12:30:15,2024-01-01T12:30:15Z", "2024-01-01T12:30:15Z,2024-01-01T12:30:15Z",
            "2024-01-01T12:30:15+02:00,2024-01-01T10:30:15Z", "' 1969-12-31 ',1969-12-31T00:00:00Z",
            "0000-01-01,0000-01-01T00:00:00Z", "9999-12-31T23:59:59,9999-12-31T23:59:59Z"})
    void anIsoDateOrTimeIsAStart(String text, Instant start) {
        assertEquals(Optional.of(start), StartTime.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2024", "2024-13-01", "2023-02-29", "01.02.2024", "2024-01-01T25:00",
            "1704067200",
            "2024-01-01T00:00:00.5Z", "+10000-01-01T00:00:00Z", "-0001-12-31T00:00:00Z", "9999-12-31T23:59:59-01:00"})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), StartTime.of(text));
    }

    @Test
    void nothingIsLeftAfterTheLastSecond() {
        assertEquals(0, StartTime.secondsLeft(Instant.parse("9999-12-31T23:59:59Z")));
    }
}
