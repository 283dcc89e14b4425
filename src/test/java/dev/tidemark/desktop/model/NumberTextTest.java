package dev.tidemark.desktop.model;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NumberTextTest {
    @Property
    void groupsAreThoseOfTheLibrary(@ForAll long number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        assertEquals(new DecimalFormat("#,##0", symbols).format(number), NumberText.grouped(number));
    }

    @Property
    void groupingLosesNothing(@ForAll long number) {
        assertEquals(Long.toString(number), NumberText.ungrouped(NumberText.grouped(number)));
    }

    @Property
    void aPercentageIsTheExactShare(@ForAll @LongRange(min = 0, max = 10_000) long tenThousandths) {
        String text = NumberText.percent(tenThousandths);
        assertEquals(BigDecimal.valueOf(tenThousandths, 2), new BigDecimal(text.replace(" %", "")));
    }

    @Property
    void aDigestKeepsItsDigits(@ForAll @LongRange(min = 0) long number) {
        String digits = String.format(Locale.ROOT, "%016x", number).repeat(4);
        String text = NumberText.digest(digits);
        assertEquals(digits, text.replace(" ", ""));
        assertEquals(67, text.length());
    }

    @Example
    void examples() {
        assertEquals("0", NumberText.grouped(0));
        assertEquals("-999", NumberText.grouped(-999));
        assertEquals("-1,000", NumberText.grouped(-1000));
        assertEquals("10,000,000", NumberText.grouped(10_000_000));
        assertEquals("49.90 %", NumberText.percent(4990));
        assertEquals("1234 ms", NumberText.ungrouped("1,234 ms"));
        assertEquals("a, b", NumberText.ungrouped("a, b"));
        assertEquals("0.05 %", NumberText.percent(5));
        assertEquals("2026-02-26 12:50:30", NumberText.utc(1_772_110_230_500L));
    }
}
