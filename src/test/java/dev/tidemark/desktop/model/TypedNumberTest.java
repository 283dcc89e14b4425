package dev.tidemark.desktop.model;

import java.util.OptionalLong;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TypedNumberTest {
    @Property
    void whatIsShownInGroupsIsReadAgain(@ForAll long number) {
        assertEquals(OptionalLong.of(number),
                TypedNumber.parse(NumberText.grouped(number), Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", " 12345 ", "12,345", "12 345", "12_345", "12'345", "+12345", "12\u00A0345"})
    void numbersAreReadAsPeopleTypeThem(String text) {
        assertEquals(OptionalLong.of(12_345), TypedNumber.parse(text, 1, 20_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.5", "1e3", "0", "20001", "1,2", "1234,567", "99999999999999999999", "--1"})
    void whatIsNoNumberWithinBoundsIsNone(String text) {
        assertEquals(OptionalLong.empty(), TypedNumber.parse(text, 1, 20_000));
    }
}
