package dev.tidemark.plot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | 0
            -0.0       | 0
            7          | 7
            999.96     | 1K
            1234.5     | 1.234K
            -1234567   | -1.235M
            2.5e9      | 2.5B
            1e15       | 1e15
            0.000123   | 0.000123
            NaN        | ''
            Infinity   | Infinity
            """)
    void amountsAreShort(double value, String text) {
        assertEquals(text, NumberText.compact(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0
            1234567.125  | 1,234,567.125
            -999         | -999
            -1000        | -1,000
            1e22         | 1e22
            1.5e-12      | 1.5e-12
            0.1          | 0.1
            NaN          | ''
            -Infinity    | -Infinity
            """)
    void numbersHaveAllTheirDigits(double value, String text) {
        assertEquals(text, NumberText.exact(value));
    }
}
