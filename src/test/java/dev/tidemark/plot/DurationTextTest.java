package dev.tidemark.plot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                | 0 ms
            -5               | 0 ms
            1                | 1 ms
            999              | 999 ms
            1000             | 1 s
            1250             | 1 s 250 ms
            59999            | 59 s 999 ms
            60000            | 1 min
            2700000          | 45 min
            3900000          | 1 h 5 min
            86380000         | 1 d
            223200000        | 2 d 14 h
            224999999        | 2 d 14 h
            225000000        | 2 d 15 h
            """)
    void theTwoLargestUnitsAreNamed(long millis, String text) {
        assertEquals(text, DurationText.of(millis));
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807", "-9223372036854775808"})
    void theExtremesHaveATextToo(long millis) {
        assertFalse(DurationText.of(millis).isEmpty());
    }
}
