package dev.tidemark;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Command lines are told apart by the word between them. */
class RehearsalMainTest {
    @Test
    void eachLineHasItsOwnArguments() {
        assertEquals(List.of(List.of("sample", "--rows", "9"), List.of("volatility", "check")),
                lines("sample", "--rows", "9", "--then", "volatility", "check"));
    }

    @Test
    void oneLineIsItself() {
        assertEquals(List.of(List.of("--version")), lines("--version"));
    }

    @Test
    void aLineMayBeEmpty() {
        assertEquals(List.of(List.of(), List.of("-V"), List.of()), lines("--then", "-V", "--then"));
    }

    private static List<List<String>> lines(String... args) {
        return RehearsalMain.lines(args).stream().map(Arrays::asList).toList();
    }
}
