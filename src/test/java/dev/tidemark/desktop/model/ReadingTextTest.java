package dev.tidemark.desktop.model;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tidemark.bars.ReadOptions;
import dev.tidemark.bars.ReadOptions.DateOrder;
import dev.tidemark.bars.ReadOptions.DecimalMark;
import dev.tidemark.bars.ReadOptions.Order;
import dev.tidemark.bars.Role;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReadingTextTest {
    @Test
    void nothingSaidIsAllDetected() {
        assertEquals("all detected", ReadingText.of(ReadOptions.DETECT));
    }

    @Test
    void everythingThatWasSaidIsNamed() {
        ReadOptions all = new ReadOptions(
                Map.of(Role.CLOSE, List.of("Last"), Role.TIME, List.of("date", "time")), Optional.of(';'),
                Optional.of(DecimalMark.COMMA), Optional.of(DateOrder.DAY_FIRST), Optional.of(false),
                Optional.of(StandardCharsets.ISO_8859_1), Optional.of(ZoneId.of("Europe/Berlin")), Order.FILE);
        assertEquals("time in 'date' and 'time', close in 'Last', delimiter ';', decimal comma, dates day first, "
                + "no header, encoding ISO-8859-1, times in Europe/Berlin, order of the file", ReadingText.of(all));
    }
}
