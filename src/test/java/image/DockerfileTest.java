package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the Dockerfile says again is what the POM and the settings say. */
class DockerfileTest {
    private final ImageSettings settings = ImageSettings.read(Path.of(""), "1.0.0");
    private String text = "";

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(Path.of("Dockerfile")).replace("\\\n", "");
    }

    @Test
    void theVersionIsThePoms() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = first(pom, "<artifactId>tidemark</artifactId>\\s*<version>(.*)</version>");
        if (version.equals("${revision}")) {
            version = first(pom, "<revision>(.*)</revision>");
        }
        assertEquals(List.of(version, version), all("(?m)^ARG VERSION=(.*)$"));
    }

    @Test
    void theLabelsAreTheApplications() {
        String label = "org\\.opencontainers\\.image\\.";
        assertEquals(settings.of("name"), first(text, label + "title=\"(.*?)\""));
        assertEquals(settings.of("description"), first(text, label + "description=\"(.*?)\""));
        assertEquals(settings.of("vendor"), first(text, label + "vendor=\"(.*?)\""));
        assertTrue(settings.of("copyright").endsWith(first(text, label + "licenses=\"(.*?)\"")));
        assertEquals("${VERSION}", first(text, label + "version=\"(.*?)\""));
        assertEquals("${REVISION}", first(text, label + "revision=\"(.*?)\""));
    }

    @Test
    void javaIsStartedWithoutAShellWithTheOptionsThatTheBuildWrites() {
        String folder = settings.container().folder();
        String options = settings.launcher("tidemark-batch").optionsFile();
        assertEquals("[\"" + folder + "/runtime/bin/java\", \"@" + folder + "/" + options + "\"]",
                first(text, "(?m)^ENTRYPOINT (.*)$"));
        assertTrue(text.contains("cp -a target/container /image" + folder + " "), "copied to " + folder);
    }

    @Test
    void whatIsSpooledGoesToTheOneFolderThatCanBeWrittenTo() {
        String folder = first(text, "(?m)^VOLUME (.*)$");
        assertEquals(folder, first(text, "(?m)^WORKDIR (/work)$"));
        assertTrue(settings.container().options().contains("-Djava.io.tmpdir=" + folder));
    }

    @Test
    void theUserIsANumberThatIsNotRoots() {
        assertTrue(first(text, "(?m)^USER (.*)$").matches("[1-9][0-9]*:[1-9][0-9]*"));
    }

    @Test
    void basesCanBePinnedAndAreNamedInFull() {
        assertEquals(List.of("${LIBRARIES_IMAGE} AS libraries", "${BUILD_IMAGE} AS build", "${BASE_IMAGE}"),
                all("(?m)^FROM (.*)$"));
        for (String base : all("(?m)^ARG [A-Z]+_IMAGE=(.*)$")) {
            assertTrue(base.matches("docker\\.io/library/[a-z]+:.+"), base);
        }
    }

    @Test
    void whatTheBuildNeedsIsInItsContext() throws IOException {
        List<String> kept = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!")).map(line -> line.substring(1)).toList();
        for (String path : kept) {
            assertTrue(Files.exists(Path.of(path)), path + " is not there");
        }
        assertTrue(kept.containsAll(List.of("pom.xml", "jlink.properties", "LICENSE", "src/main", "src/build",
                "data.csv", "config.yaml")), kept.toString());
        Map<String, String> command = Map.of("--input", "data.csv", "--config", "config.yaml");
        command.forEach((option, file) -> assertTrue(
                first(text, "(?m)^CMD (.*)$").contains("\"" + option + "\", \"" + file + "\""), option));
    }

    private List<String> all(String pattern) {
        return groups(text, pattern).toList();
    }

    private static String first(String text, String pattern) {
        return groups(text, pattern).findFirst().orElseThrow(() -> new AssertionError("nothing like " + pattern));
    }

    private static Stream<String> groups(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(found -> found.group(1));
    }
}
