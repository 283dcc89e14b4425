package dev.tidemark.desktop.run;

import java.util.concurrent.atomic.AtomicLong;

import dev.tidemark.desktop.model.Activity;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CountedTest {
    @Test
    void nounsAgreeWithTheirNumbers() {
        assertEquals("1 row", Counted.of(1, "row", "rows"));
        assertEquals("0 rows", Counted.of(0, "row", "rows"));
        assertEquals("10,000 rows", Counted.of(10_000, "row", "rows"));
    }

    @Test
    void bytesAreInTheLargestUnit() {
        assertEquals("999 bytes", Counted.bytes(999));
        assertEquals("1.0 kB", Counted.bytes(1000));
        assertEquals("1.0 MB", Counted.bytes(999_960));
        assertEquals("722.5 MB", Counted.bytes(722_500_000));
        assertEquals("5000.0 TB", Counted.bytes(5_000_000_000_000_000L));
    }

    @Test
    void secondsHaveTwoDecimalsWhileTheyAreFew() {
        assertEquals("9 ms", Counted.seconds(9));
        assertEquals("0.01 s", Counted.seconds(10));
        assertEquals("0.12 s", Counted.seconds(123));
        assertEquals("12.3 s", Counted.seconds(12_345));
    }

    @Test
    void aPaceTellsHowFarAndHowFast() {
        AtomicLong nanos = new AtomicLong();
        Pace pace = new Pace("Reading", nanos::get);
        assertEquals(new Activity.Busy("Reading", -1, 5, 0), pace.at(10, -1, 5));
        nanos.set(2_000_000_000L);
        assertEquals(new Activity.Busy("Reading", 0.25, 1_000, 500), pace.at(25, 100, 1_000));
        assertEquals(new Activity.Busy("Reading", 1, 1_000, 500), pace.at(101, 100, 1_000));
    }
}
