package dev.tidemark.desktop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import dev.tidemark.desktop.model.LogSearch.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LogSearchTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abAB ").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> logs() {
        return texts().list().ofMaxSize(20);
    }

    @Property
    void theSameLinesMatchAsInSmallLetters(@ForAll("logs") List<String> lines, @ForAll("texts") String words) {
        LogSearch search = search(lines, words);
        List<Integer> matching = matching(lines, words);
        assertEquals(matching.size(), search.count());
        for (int row = 0; row < lines.size(); row++) {
            assertEquals(matching.indexOf(row) + 1, search.ordinal(row));
        }
    }

    @Property
    void nextAndPreviousGoRound(@ForAll("logs") List<String> lines, @ForAll("texts") String words,
            @ForAll @IntRange(min = -1, max = 20) int from) {
        List<Integer> matching = matching(lines, words);
        int next = matching.stream().filter(row -> row > from).findFirst()
                .orElse(matching.isEmpty() ? -1 : matching.getFirst());
        int previous = matching.reversed().stream().filter(row -> row < from).findFirst()
                .orElse(matching.isEmpty() ? -1 : matching.getLast());
        assertEquals(next, search(lines, words).next(from));
        assertEquals(previous, search(lines, words).previous(from));
    }

    @Property
    void spansAreWhereTheWordsStand(@ForAll("texts") String text, @ForAll("texts") String words) {
        StringBuilder rest = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (Span span : LogSearch.spans(text, words)) {
            assertEquals(words.toLowerCase(Locale.ROOT), rest.substring(span.start(), span.end()));
            rest.replace(span.start(), span.end(), "#".repeat(words.length()));
        }
        assertTrue(words.isEmpty() || rest.indexOf(words.toLowerCase(Locale.ROOT)) < 0, rest.toString());
    }

    @Example
    void lettersBeyondAsciiMatchInPlace() {
        assertEquals(List.of(new Span(0, 2), new Span(3, 5)), LogSearch.spans("ÄÖ-äö", "äÖ"));
        assertEquals(List.of(new Span(2, 3)), LogSearch.spans("İİx", "X"));
        assertEquals(0, LogSearch.NONE.count());
        assertEquals(-1, LogSearch.NONE.next(3));
    }

    private static LogSearch search(List<String> lines, String words) {
        return LogSearch.of(lines, UnaryOperator.identity(), words);
    }

    private static List<Integer> matching(List<String> lines, String words) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < lines.size() && !words.isEmpty(); row++) {
            if (lines.get(row).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                rows.add(row);
            }
        }
        return rows;
    }
}
