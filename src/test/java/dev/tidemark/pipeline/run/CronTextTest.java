package dev.tidemark.pipeline.run;

import java.time.Instant;
import java.util.Date;

import dev.tidemark.base.UsageFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Schedules as crontab has them. 2024-03-01 is a Friday. */
class CronTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 */6 * * * | 2024-03-01T12:00:00Z", "30 7 * * * | 2024-03-02T07:30:00Z",
            "*/15 * * * * | 2024-03-01T10:15:00Z", "0 0 1 * * | 2024-04-01T00:00:00Z",
            "0 9 * * 1-5 | 2024-03-04T09:00:00Z", "0 9 * * 0 | 2024-03-03T09:00:00Z",
            "0 9 * * 7 | 2024-03-03T09:00:00Z", "0 9 * * sat | 2024-03-02T09:00:00Z",
            "5,35 10-11 * * * | 2024-03-01T10:05:00Z", "0 0 29 2 * | 2028-02-29T00:00:00Z",
            "@hourly | 2024-03-01T11:00:00Z", "@weekly | 2024-03-03T00:00:00Z",
            "  0  0  *  *  * | 2024-03-02T00:00:00Z"})
    void theNextTimeIsThatOfCrontab(String text, Instant next) {
        Date after = Date.from(Instant.parse("2024-03-01T10:01:00Z"));
        assertEquals(next, CronText.of(text).getNextValidTimeAfter(after).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "0 0 * *", "0 0 * * * *", "60 * * * *", "0 25 * * *", "x * * * *", "0 0 1 * 1",
            "0 0 ? * *", "@never", "0 0 30 2 *", "0 0 32 * *", "* * * * 8", "0 0 L * *"})
    void whatIsNoneIsAUsageFault(String text) {
        assertThrows(UsageFault.class, () -> CronText.of(text));
    }
}
