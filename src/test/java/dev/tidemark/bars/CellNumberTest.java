package dev.tidemark.bars;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import dev.tidemark.bars.Flavour.NumberStyle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CellNumberTest {
    private static final NumberStyle GROUPED = new NumberStyle(false, true, true);
    private static final NumberStyle EUROPEAN = new NumberStyle(true, true, false);

    private static BigDecimal read(String text) {
        return read(text, NumberStyle.PLAIN);
    }

    private static BigDecimal read(String text, NumberStyle style) {
        BigDecimal number = new CellNumber(style).parse(text);
        if (number == null) {
            throw new AssertionError(text + " is missing");
        }
        return number;
    }

    private static String reason(String text, NumberStyle style) {
        return assertThrows(BadCell.class, () -> new CellNumber(style).parse(text)).reason();
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> expected + " is not " + actual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "nan", "NULL", "null", "Null", "NA", "na", "N/A", "n/a", "-"})
    void whatSaysThatThereIsNoValueIsMissing(String text) {
        assertNull(new CellNumber(NumberStyle.PLAIN).parse(text));
    }

    @ParameterizedTest
    @CsvSource({"5.,5", ".5,0.5", "+1,1", "-.25,-0.25", "007,7", "1e3,1000", "1E-3,0.001", "2.5e+2,250", "1e308,1e308",
            "1e-300,1e-300", "9.9e400,9.9e400", "1e-400,1e-400", "0.0000,0", "-0,0", "0e999999999999,0",
            "0e-99999999,0",
            "1234567890123456789012345678901234567890.5,1234567890123456789012345678901234567890.5"})
    void aDecimalHoweverWrittenIsReadExactly(String text, BigDecimal expected) {
        assertSame(expected, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "nil", ".", "-.", "+", "e5", "1e", "1e+", "1.2.3", "1,5", "--1", "1 2", "1_000",
            "0x1F", "12abc", "$5", "5%", "1K", "\u0661\u0662", "Infinity", "-inf", "#N/A"})
    void whatIsNoNumberIsRefused(String text) {
        assertTrue(reason(text, NumberStyle.PLAIN).startsWith("'"));
        assertFalse(new CellNumber(NumberStyle.PLAIN).isNumber(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "1e999999999|'1e999999999' is outside the range of prices, 1e-400 to 1e400",
            "1e401|'1e401' is outside the range of prices, 1e-400 to 1e400",
            "9e-401|'9e-401' is outside the range of prices, 1e-400 to 1e400",
            "Infinity|'Infinity' is not finite; a price is a finite decimal",
            "0x1F|'0x1F' is hexadecimal; a price is a decimal number",
            "1_000|'1_000' has an underscore, which a number may not have",
            "abc|'abc' is not a number; expected a decimal such as 64250.10"})
    void theReasonOfARefusalSaysWhatIsWrong(String text, String expected) {
        assertEquals(expected, reason(text, NumberStyle.PLAIN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,102.00;1102", "45.67M;45670000", "1.5k;1500", "2B;2000000000",
            "-12,345,678.9;-12345678.9", "999;999", "1.2345K;1234.5"})
    void thousandsCommasAndSuffixesAreExpandedExactly(String text, BigDecimal expected) {
        assertSame(expected, read(text, GROUPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,10", "1,1020", "1234,567", ",100", "1,,000", "1.000,5", "1,000,00", "1K5", "KM"})
    void thousandsThatAreNotInThreesAreRefused(String text) {
        reason(text, GROUPED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.102,5;1102.5", "42283,58;42283.58", "1.234.567;1234567", ",5;0.5"})
    void aDecimalCommaIsADecimalMark(String text, BigDecimal expected) {
        assertSame(expected, read(text, EUROPEAN));
    }

    @Test
    void aThousandDigitsAreReadAndOneMoreIsRefused() {
        assertSame(new BigDecimal("0." + "7".repeat(1000)), read("0." + "7".repeat(1000)));
        assertTrue(reason("0." + "7".repeat(1001), NumberStyle.PLAIN).endsWith("has 1001 digits, more than 1000"));
    }

    @Test
    void aMegabyteOfDigitsOrZerosIsJudgedBeforeAnyNumberIsBuilt() {
        reason("9".repeat(1 << 20), NumberStyle.PLAIN);
        reason("1e" + "9".repeat(1 << 20), NumberStyle.PLAIN);
        reason("0." + "0".repeat(1 << 20) + "1", NumberStyle.PLAIN);
        assertSame(BigDecimal.ZERO, read("0." + "0".repeat(1 << 20)));
    }

    @Property
    void everyDecimalReadsBackAsItself(@ForAll @BigRange(min = "-1e30", max = "1e30") @Scale(12) BigDecimal number,
            @ForAll @IntRange(min = -300, max = 300) int power) {
        assertSame(number, read(number.toPlainString()));
        BigDecimal scaled = number.scaleByPowerOfTen(power);
        assertSame(scaled, read(scaled.toString()));
        assertEquals(number.stripTrailingZeros().toPlainString(),
                read(number.toPlainString()).stripTrailingZeros().toPlainString());
    }

    @Property
    void everyGroupedNumberReadsBackAsItself(@ForAll BigInteger number,
            @ForAll @IntRange(min = 0, max = 999) int cents) {
        BigDecimal value = new BigDecimal(number).add(new BigDecimal(BigInteger.valueOf(cents), 3));
        var format = new DecimalFormat("#,##0.000", DecimalFormatSymbols.getInstance(Locale.ROOT));
        assertSame(value, read(format.format(value), GROUPED));
        var german = new DecimalFormat("#,##0.000", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        assertSame(value, read(german.format(value), EUROPEAN));
    }

    @Property
    void whatItTakesBigDecimalTakesAndWithTheSameValue(
            @ForAll @StringLength(max = 12) @CharRange(from = '+', to = '9') @CharRange(from = 'e', to = 'e') String text) {
        BigDecimal number;
        try {
            number = new CellNumber(NumberStyle.PLAIN).parse(text);
        } catch (BadCell bad) {
            return;
        }
        if (number != null) {
            BigDecimal expected = new BigDecimal(text);
            assertTrue(expected.signum() == 0 ? number.signum() == 0 : expected.compareTo(number) == 0, text);
        }
    }
}
