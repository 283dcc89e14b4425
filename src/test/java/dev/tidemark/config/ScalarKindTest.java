package dev.tidemark.config;

import java.util.Optional;
import java.util.regex.Pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ScalarKindTest {
    /** The table of the core schema: YAML 1.2.2, section 10.3.2. */
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
            + "|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

    @Property(tries = 3000)
    void aKindIsThatOfTheCoreSchema(@ForAll("almostNumbers") String text) {
        assertEquals(byTheTable(text), ScalarKind.of(text), text);
    }

    private static ScalarKind byTheTable(String text) {
        if (NULL.matcher(text).matches()) {
            return ScalarKind.NULL;
        }
        if (BOOLEAN.matcher(text).matches()) {
            return ScalarKind.BOOLEAN;
        }
        if (INTEGER.matcher(text).matches()) {
            return ScalarKind.INTEGER;
        }
        return DECIMAL.matcher(text).matches() ? ScalarKind.DECIMAL : ScalarKind.TEXT;
    }

    @Provide
    Arbitrary<String> almostNumbers() {
        Arbitrary<String> parts = Arbitraries.of("0", "1", "7", "9", "12", "+", "-", ".", "e", "E", "0x", "0o", "f",
                "F",
                "_", ":", "inf", ".inf", ".INF", ".nan", "true", "False", "~", "null", " ", "٣");
        return parts.list().ofMaxSize(5).map(list -> String.join("", list));
    }

    @ParameterizedTest
    @CsvSource({"010, 'write it without the leading zero, as 10, or as 8 if it was meant as octal'",
            "-010, 'write it without the leading zero, as -10, or as -8 if it was meant as octal'",
            "00, 'write it without the leading zero, as 0'", "08, 'write it without the leading zero, as 8'",
            "0x1F, 'write it in decimal, as 31'", "0o17, 'write it in decimal, as 15'",
            "-0b11, 'write it in decimal, as -3'", "1_000, 'write it without underscores, as 1000'",
            "1:30, 'some readers of YAML take it for a number in base 60; write it in decimal'"})
    void aNotationThatReadersDisagreeAboutIsToldHowToWrite(String text, String advice) {
        assertEquals(Optional.of(advice), Numerals.advice(text));
    }

    @ParameterizedTest
    @CsvSource({"five", "''", "-", "_", ":", "1:", ":1", "a_b", "0x", "1.5", "+02:00Z",
            "11111111111111111111111111111111111111111_1"})
    void whatIsNoIntegerGetsNoAdvice(String text) {
        assertEquals(Optional.empty(), Numerals.advice(text));
    }
}
