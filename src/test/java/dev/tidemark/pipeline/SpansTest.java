package dev.tidemark.pipeline;

import dev.tidemark.bars.Interval;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SpansTest {
    @Test
    void barsLastInWholeUnits() {
        assertEquals("1d", Spans.of(288, interval("5m")));
        assertEquals("2h30m", Spans.of(30, interval("5m")));
        assertEquals("1m30s", Spans.of(3, interval("30s")));
        assertEquals("288d", Spans.of(288, interval("1d")));
        assertEquals("105120d", Spans.of(288, interval("365d")));
        assertEquals("1d1s", Spans.of(86_401, interval("1s")));
        assertEquals("0s", Spans.of(0, interval("1s")));
    }

    private static Interval interval(String text) {
        return Interval.of(text).orElseThrow();
    }
}
