package dev.tidemark.plot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-05T14:30:05Z     | UTC              | 2024-03-05 14:30:05
            2024-03-05T14:30:05.250Z | UTC              | 2024-03-05 14:30:05.250
            2024-03-05T14:30:05.007Z | Europe/Berlin    | 2024-03-05 15:30:05.007 UTC+1
            2024-07-05T23:00:00Z     | Europe/Berlin    | 2024-07-06 01:00:00 UTC+2
            2024-07-05T23:00:00Z     | Asia/Kathmandu   | 2024-07-06 04:45:00 UTC+5:45
            2024-07-05T23:00:00Z     | America/St_Johns | 2024-07-05 20:30:00 UTC-2:30
            1880-01-01T00:00:00Z     | Europe/Berlin    | 1880-01-01 00:53:28 UTC+0:53:28
            """)
    void timesAreWrittenInTheirZone(Instant time, ZoneId zone, String text) {
        String offset = zone.equals(ZoneId.of("UTC")) ? " UTC" : "";
        assertEquals(text + offset, TimeText.fullWithOffset(time.toEpochMilli(), zone));
    }

    @Test
    void aMissingTimeIsNoText() {
        assertEquals("", TimeText.full(Long.MIN_VALUE, ZoneOffset.UTC));
        assertEquals("", TimeText.fullWithOffset(Long.MIN_VALUE, ZoneOffset.UTC));
    }

    @Property
    void thePlatformsFormatterWritesTheSame(
            @ForAll @LongRange(min = -60_000_000_000_000L, max = 250_000_000_000_000L) long time) {
        ZoneId zone = ZoneId.of("America/New_York");
        String pattern = Math.floorMod(time, 1000) == 0 ? "uuuu-MM-dd HH:mm:ss" : "uuuu-MM-dd HH:mm:ss.SSS";
        String expected = DateTimeFormatter.ofPattern(pattern).format(Instant.ofEpochMilli(time).atZone(zone));
        assertEquals(expected, TimeText.full(time, zone));
    }

    @Property
    void anyTimeHasAText(@ForAll long time) {
        assertFalse(TimeText.fullWithOffset(Math.max(time, Long.MIN_VALUE + 1), ZoneId.of("Europe/Berlin")).isEmpty());
    }
}
