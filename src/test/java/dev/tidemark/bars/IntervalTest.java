package dev.tidemark.bars;

import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({"1s,1", "30s,30", "1m,60", "5m,300", "15m,900", "1h,3600", "4h,14400", "1d,86400", "365d,31536000",
            "' 1H ',3600", "060s,60"})
    void aNumberAndAUnitIsAnInterval(String text, int seconds) {
        assertEquals(Optional.of(new Interval(seconds)), Interval.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "1", "0m", "-1m", "1.5h", "1w", "1 m", "366d", "999999999d", "1000000000s", "１m"})
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Interval.of(text));
    }

    @ParameterizedTest
    @CsvSource({"60s,1m", "90s,90s", "60m,1h", "24h,1d", "36h,36h"})
    void anIntervalIsShownInItsLargestWholeUnit(String text, String shown) {
        assertEquals(shown, Interval.of(text).orElseThrow().toString());
    }

    @Property
    void whatIsShownReadsBack(@ForAll @IntRange(min = 1, max = 31_536_000) int seconds) {
        Interval interval = new Interval(seconds);

        assertEquals(Optional.of(interval), Interval.of(interval.toString()));
    }

    @Test
    void anIntervalOutsideItsLimitsCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(31_536_001));
    }
}
