package dev.tidemark.desktop.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ViewsTest {
    @ParameterizedTest
    @EnumSource
    void everyViewHasItsFile(View view) {
        assertNotNull(view.resource());
    }

    @Test
    void noKeyHasTwoMeanings() {
        List<KeyCombination> keys = Arrays.stream(Command.values()).flatMap(command -> command.keys().stream())
                .toList();
        assertEquals(new HashSet<>(keys).size(), keys.size());
    }

    @ParameterizedTest
    @EnumSource
    void inAMenuEveryLetterChoosesOneItem(Command.Menu menu) {
        List<Character> letters = Arrays.stream(Command.values())
                .filter(command -> command.menu() == menu && command.text().contains("_"))
                .map(command -> Character.toLowerCase(command.text().charAt(command.text().indexOf('_') + 1)))
                .toList();
        assertEquals(new HashSet<>(letters).size(), letters.size(), letters::toString);
    }

    @Test
    void everythingThatShipsIsNamedWithItsLicence() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Pattern dependency = Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)"
                + "</artifactId>\\s*<version>[^<]+</version>\\s*</dependency>");
        Set<String> artifacts = Shipped.all().stream().flatMap(shipped -> shipped.artifacts().stream())
                .collect(Collectors.toSet());
        List<MatchResult> shipped = dependency.matcher(pom).results().toList();
        assertTrue(shipped.size() >= 10, "the pattern finds the dependencies that are not for tests");
        for (MatchResult found : shipped) {
            assertTrue(artifacts.contains(found.group(1) + ":" + found.group(2)), found::group);
        }
    }

    @Test
    void versionsAreFilledInByTheBuild() {
        for (Shipped shipped : Shipped.all()) {
            assertTrue(shipped.version().matches("\\d+(\\.\\d+)+"), shipped::toString);
            assertTrue(!shipped.licence().isEmpty(), shipped::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, ''", "1250000, 0, '1,250,000 rows'", "12, 900, '12 rows · 900 rows/s'",
            "2000, 5200, '2,000 rows · 5 k rows/s'", "2000, 5200000, '2,000 rows · 5.2 M rows/s'"})
    void progressSaysHowFarAndHowFast(long rows, long perSecond, String text) {
        assertEquals(text, StatusController.rate(rows, perSecond));
    }

    @ParameterizedTest
    @CsvSource({"' 12 ', 12", "'1,000', 1000", "'2\u202F000', 2000", "0, 7", "-3, 7", "x, 7", "1e9, 7",
            "99999999999, 7",
            "'', 7"})
    void whatIsNoWindowIsTakenBack(String text, int window) {
        assertEquals(window, WindowSpinner.parsed(text).orElse(7));
    }
}
