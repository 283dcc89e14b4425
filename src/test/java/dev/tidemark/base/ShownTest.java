package dev.tidemark.base;

import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ShownTest {
    static Stream<Arguments> hidden() {
        return Stream.of(arguments("plain", "'plain'"), arguments("a\nb", "'a\\nb'"), arguments("a\tb\r", "'a\\tb\\r'"),
                arguments("\0", "'\\u0000'"), arguments("\u202Eabc", "'\\u202Eabc'"), arguments("\uD800", "'\\uD800'"),
                arguments("\uD83D\uDE00", "'\uD83D\uDE00'"), arguments("\uDB40\uDC01", "'\\uDB40\\uDC01'"),
                arguments("a\u00A0b", "'a\\u00A0b'"), arguments("größe", "'größe'"), arguments("", "''"));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void hiddenCharactersBecomeVisible(String input, String shown) {
        assertEquals(shown, Shown.text(input));
    }

    @Test
    void fortyCharactersAreShownWhole() {
        assertEquals("'" + "x".repeat(40) + "'", Shown.text("x".repeat(40)));
    }

    @Test
    void ofMoreTheRestIsCutAndMarked() {
        assertEquals("'" + "x".repeat(39) + "…'", Shown.text("x".repeat(41)));
    }

    @Test
    void anEscapeIsNotCutInTwo() {
        assertEquals("'" + "x".repeat(38) + "…'", Shown.text("x".repeat(38) + "\0y"));
    }

    @Test
    void aNameIsShownInFullWithoutQuotes() {
        assertEquals("a\\n" + "x".repeat(60), Shown.name("a\n" + "x".repeat(60)));
    }

    @Property
    void whatIsShownIsOneShortLineOfVisibleCharacters(@ForAll("anyText") String input) {
        String shown = Shown.text(input);
        assertTrue(shown.codePointCount(0, shown.length()) <= 42, shown);
        assertTrue(shown.startsWith("'") && shown.endsWith("'"), shown);
        assertTrue(shown.codePoints().noneMatch(
                it -> Character.isISOControl(it) || Character.getType(it) == Character.SURROGATE || it == 0x2028));
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().all().ofMaxLength(60);
    }
}
