package dev.tidemark.batch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UtcTextTest {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Property
    void isoAgreesWithTheClockOfTheLibrary(
            @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis) {
        long fraction = Math.floorMod(millis, 1000L);
        String expected = ISO.format(Instant.ofEpochMilli(millis))
                + (fraction == 0 ? "" : "." + (fraction + 1000 + "").substring(1)) + "Z";
        assertEquals(expected, UtcText.iso(millis));
    }

    @Example
    void farYearsHaveASign() {
        assertEquals("+10000-01-01T00:00:00Z", UtcText.iso(253_402_300_800_000L));
        assertEquals("-0001-12-31T23:59:59.999Z", UtcText.iso(-62_167_219_200_001L));
    }

    @Example
    void logTimesHaveMillisecondsAfterAComma() {
        StringBuilder text = new StringBuilder();
        UtcText.appendLogTime(text, Instant.parse("2026-02-26T12:50:30.500Z").toEpochMilli());
        assertEquals("2026-02-26 12:50:30,500", text.toString());
    }
}
