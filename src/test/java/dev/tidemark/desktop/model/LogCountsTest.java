package dev.tidemark.desktop.model;

import java.util.List;

import dev.tidemark.batch.LogLine;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogCountsTest {
    @Provide
    Arbitrary<List<LogLine>> logs() {
        return Arbitraries.of(LogLine.Level.values()).map(level -> new LogLine(0, level, "event")).list()
                .ofMaxSize(30);
    }

    @Property
    void countsAreThoseOfTheLinesThatAreLeft(@ForAll("logs") List<LogLine> staying,
            @ForAll("logs") List<LogLine> gone) {
        LogCounts counts = new LogCounts();
        counts.add(gone);
        counts.add(staying);
        counts.remove(gone);
        for (LogFilter filter : LogFilter.values()) {
            assertEquals(staying.stream().filter(filter::accepts).count(), counts.of(filter), filter.label());
        }
    }

    @Property
    void aStricterFilterLetsFewerThrough(@ForAll LogLine.Level level) {
        LogLine line = new LogLine(0, level, "event");
        assertTrue(LogFilter.ALL.accepts(line));
        assertEquals(level != LogLine.Level.INFO, LogFilter.WARNINGS.accepts(line));
        assertEquals(level == LogLine.Level.ERROR, LogFilter.ERRORS.accepts(line));
    }
}
