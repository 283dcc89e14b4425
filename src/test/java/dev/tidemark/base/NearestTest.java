package dev.tidemark.base;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NearestTest {
    private static final List<String> KEYS = List.of("seed", "window", "version", "warmup", "columns", "format",
            "order",
            "volatility");

    @ParameterizedTest
    @CsvSource({"windw, window", "widnow, window", "WINDOW, window", "windows, window", "vresion, version",
            "warm_up, warmup", "warm-up, warmup", "sed, seed", "esed, seed", "formatt, format", "ordre, order",
            "volatilty, volatility", "volitality, volatility"})
    void aSlipIsRecognised(String slip, String meant) {
        assertEquals(Optional.of(meant), Nearest.of(slip, KEYS));
    }

    @ParameterizedTest
    @CsvSource({"x", "horizon", "threads", "wndwabc", "''", "see-you"})
    void anotherWordIsNot(String word) {
        assertEquals(Optional.empty(), Nearest.of(word, KEYS));
    }

    @Test
    void ofEquallyNearOnesTheFirstIsMeant() {
        assertEquals(Optional.of("bat"), Nearest.of("cat", List.of("bat", "hat", "dog")));
    }

    @Test
    void theNearerOneWinsWhereverItStands() {
        assertEquals(Optional.of("lower"), Nearest.of("lowerr", List.of("power", "lower", "tower")));
    }

    @Property
    void twoNeighboursChangedAboutAreOneSlip(
            @ForAll @StringLength(min = 2, max = 12) @CharRange(from = 'a', to = 'e') String word,
            @ForAll int anywhere) {
        int at = Math.floorMod(anywhere, word.length() - 1);
        String swapped = word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        assertTrue(Nearest.distance(word, swapped) <= 1);
    }

    @Property
    void theDistanceIsThatOfTheRecursiveDefinition(
            @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String from,
            @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String to) {
        assertEquals(byDefinition(from, to), Nearest.distance(from, to));
    }

    @Property
    void aWordIsNearestToItself(@ForAll @NotEmpty List<String> words, @ForAll int anywhere) {
        String word = words.get(Math.floorMod(anywhere, words.size()));
        assertTrue(Nearest.of(word, words).orElseThrow().equalsIgnoreCase(word));
    }

    private static int byDefinition(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.length() + to.length();
        }
        String shorter = from.substring(1);
        int wrong = byDefinition(shorter, to.substring(1)) + (from.charAt(0) == to.charAt(0) ? 0 : 1);
        int best = Math.min(wrong, 1 + Math.min(byDefinition(shorter, to), byDefinition(from, to.substring(1))));
        boolean isSwap = from.length() > 1 && to.length() > 1 && from.charAt(0) == to.charAt(1)
                && from.charAt(1) == to.charAt(0);
        return isSwap ? Math.min(best, 1 + byDefinition(from.substring(2), to.substring(2))) : best;
    }
}
