package dev.tidemark.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProgressLineTest {
    private static final long MILLI = 1_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = Long.MAX_VALUE - 100 * MILLI;

    @Test
    void theLineSaysPercentRowsSpeedAndTimeLeft() {
        assertEquals("[ 42 %] 4.2 M rows  11.3 M rows/s  0.5 s left",
                ProgressLine.text(42, 100, 4_200_000, 0.3714));
        assertEquals("[100 %] 10.0 M rows  2.0 M rows/s  0.0 s left",
                ProgressLine.text(100, 100, 10_000_000, 5));
    }

    @Test
    void withoutATotalThereIsNoPercent() {
        assertEquals("950 rows  475 rows/s", ProgressLine.text(42, -1, 950, 2));
    }

    @Test
    void longTimesAreMinutesAndHours() {
        assertEquals("[  9 %] 1.0 k rows  10 rows/s  17 min left", ProgressLine.text(10, 110, 1000, 100));
        assertEquals("[  1 %] 1.0 k rows  10 rows/s  2 h 45 min left", ProgressLine.text(1, 100, 1000, 100));
    }

    @Test
    void aShortJobShowsNothing() {
        try (ProgressLine line = line(true)) {
            now += 499 * MILLI;
            line.at(1, 2, 3);
        }
        assertEquals("", shown());
    }

    @Test
    void theLineIsRewrittenTenTimesASecondAndTakenAway() {
        try (ProgressLine line = line(true)) {
            now += 500 * MILLI;
            line.at(50, 100, 1000);
            now += 99 * MILLI;
            line.at(55, 100, 1100);
            now += MILLI;
            line.at(60, 100, 1200);
        }
        String first = "[ 50 %] 1.0 k rows  2.0 k rows/s  0.5 s left";
        String second = "[ 60 %] 1.2 k rows  2.0 k rows/s  0.4 s left";
        assertEquals("\r" + first + "\r" + second + "\r" + " ".repeat(second.length()) + "\r", shown());
    }

    @Test
    void aShorterLineCoversALongerOne() {
        try (ProgressLine line = line(true)) {
            now += 500 * MILLI;
            line.at(-1, -1, 99_999);
            now += 500 * MILLI;
            line.at(-1, -1, 1);
        }
        assertEquals("\r99.9 k rows  199.9 k rows/s\r1 rows  1 rows/s           \r                \r", shown());
    }

    @Test
    void withoutATerminalNothingIsShown() {
        try (ProgressLine line = line(false)) {
            now += 5000 * MILLI;
            line.at(1, 2, 3);
            now += 5000 * MILLI;
            line.at(2, 2, 3);
        }
        assertEquals("", shown());
    }

    private ProgressLine line(boolean isTerminal) {
        return new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now, () -> isTerminal);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void workWithoutRowsIsToldInBytes() {
        assertEquals("[ 50 %] 2.0 M bytes  1.0 M bytes/s  2.0 s left", ProgressLine.text(2_000_000, 4_000_000, -1, 2));
    }
}
