package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tidemark.desktop.Tidemark;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The texts for Linux say what is the case. */
class LinuxTextsTest {
    private static final Path TEXTS = FakeApp.PROJECT.resolve("src/build/linux");
    private static final Pattern COORDINATES = Pattern.compile("[a-z.A-Z]+:[a-z-]+");

    @Test
    void theMenuEntryFindsTheWindowsOfTheDesktop() throws IOException {
        List<String> lines = Files.readAllLines(TEXTS.resolve("tidemark.desktop"));
        assertTrue(lines.contains("StartupWMClass=" + Tidemark.class.getName()), lines.toString());
    }

    @Test
    void everyLibraryThatIsShippedIsInTheListOfLicences() throws IOException {
        String copyright = Files.readString(TEXTS.resolve("copyright"));
        List<String> libraries = new ArrayList<>();
        Matcher shipped = COORDINATES.matcher(
                Files.readString(FakeApp.PROJECT.resolve("src/main/resources/dev/tidemark/desktop/view/shipped.txt"))
                        .replaceAll("https?:\\S*", ""));
        while (shipped.find()) {
            libraries.add(shipped.group());
        }
        assertTrue(libraries.remove("dev.tidemark:tidemark"), "the program itself is first");
        assertFalse(libraries.isEmpty());
        for (String library : libraries) {
            assertTrue(copyright.contains(library), library);
        }
        Matcher named = COORDINATES.matcher(copyright.replaceAll("https?:\\S*", ""));
        while (named.find()) {
            assertTrue(libraries.contains(named.group()), named.group());
        }
    }

    @Test
    void allIconsOfTheMenuAreThere() {
        for (int size : new int[]{16, 32, 48, 64, 128, 256}) {
            assertTrue(Files.isRegularFile(FakeApp.PROJECT.resolve("src/build/icons/tidemark-" + size + ".png")));
        }
    }

    @Test
    void theWindowHasTheSameIcons() throws IOException {
        for (int size : new int[]{16, 32, 64, 128}) {
            assertEquals(-1, Files.mismatch(FakeApp.PROJECT.resolve("src/build/icons/tidemark-" + size + ".png"),
                    FakeApp.PROJECT.resolve("src/main/resources/dev/tidemark/desktop/view/icon-" + size + ".png")));
        }
    }
}
