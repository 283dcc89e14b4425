package image;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The project's own settings are good, and each way of getting them wrong ends the build with a sentence. */
class SettingsReaderTest {
    private static final Path FILE = Path.of("jlink.properties");

    @Test
    void theProjectsSettingsAreRead() {
        ImageSettings settings = ImageSettings.read(Path.of(""), "9.8.7");
        assertEquals("9.8.7", settings.of("version"));
        assertEquals(List.of("tidemark", "tidemark-batch", "tidemark-volatility"),
                settings.launchers().stream().map(Launcher::name).toList());
        assertEquals("dev.tidemark.BatchMain", settings.launcher("tidemark-batch").main());
        assertTrue(settings.launcher("tidemark-batch").options().contains("-XX:+UseSerialGC"));
        assertEquals(List.of("deb", "rpm"), settings.installers().get(Platform.LINUX));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyIsNeeded() throws IOException {
        String text = text();
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return new TreeSet<>(properties.stringPropertyNames()).stream()
                .filter(key -> !key.startsWith("large-jar.")).map(key -> DynamicTest.dynamicTest(key,
                        () -> assertSentence(without(properties, key), key + " is missing")));
    }

    @TestFactory
    Stream<DynamicTest> aMisspeltKeyIsNamedWithTheRightOne() {
        return Map.of("aplication.name", "application.name", "runtime.module", "runtime.modules",
                "launcher.tidemark.option", "launcher.tidemark.options", "installers.linuks", "installers.linux",
                "container.option", "container.options")
                .entrySet().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.getKey(),
                        () -> assertSentence(text() + pair.getKey() + " = x\n",
                                "unknown key " + pair.getKey() + "; did you mean " + pair.getValue() + "?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "runtime.compression = zip-6   | runtime.compression = best     | runtime.compression is 'best'; expected zip-0 to zip-9",
            "installers.linux = deb, rpm   | installers.linux = deb, msi    | installers.linux has 'msi'; expected some of [deb, rpm]",
            "tidemark.training = desktop   | tidemark.training = none       | launcher.tidemark.training is 'none'; expected desktop, batch or volatility",
            "tidemark.console = false      | tidemark.console = no          | launcher.tidemark.console is 'no'; expected true or false",
            "container.folder = /opt/tidemark | container.folder = tidemark | container.folder is 'tidemark'; expected such as /opt/name",
            "application.name = Tidemark   | application.name =             | application.name is empty",
            "tidemark, tidemark-batch, tide | tidemark, job, tide            | launcher.job.main is missing",
            "association.extension = csv   | runtime.modules = java.base    | 'runtime.modules' is given twice"})
    void aValueThatMakesNoSenseIsRefused(String is, String becomes, String sentence) throws IOException {
        assertTrue(text().contains(is), is);
        assertSentence(text().replace(is, becomes), sentence);
    }

    @Test
    void everyProblemIsNamedAtOnce() throws IOException {
        String text = text().replace("zip-6", "best").replace("application.vendor", "application.vender");
        assertSentence(text, "runtime.compression is 'best'");
        assertSentence(text, "application.vendor is missing");
        assertSentence(text, "unknown key application.vender; did you mean application.vendor?");
    }

    private static void assertSentence(String text, String part) {
        BuildFault fault = assertThrows(BuildFault.class, () -> SettingsReader.read(text, "1.0.0"));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.startsWith("jlink.properties") && message.contains(part), message);
    }

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    private static String without(Properties properties, String key) {
        StringBuilder text = new StringBuilder();
        for (String other : properties.stringPropertyNames()) {
            if (!other.equals(key)) {
                text.append(other).append('=').append(properties.getProperty(other)).append('\n');
            }
        }
        return text.toString();
    }
}
