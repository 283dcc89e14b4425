package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.config.ConfigFile;
import dev.tidemark.config.ConfigMapping;
import dev.tidemark.pipeline.VolatilityConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The configuration that a user begins with. */
class InitCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadWithoutAWarningAndHasTheDefaults() throws IOException {
        Path file = folder.resolve("config.yaml");
        TestRun.Result result = init("--output", file.toString());
        assertEquals(0, result.exitCode(), result.err());
        TestRun.Result check = new TestRun().run("volatility", "check", "--config", file.toString(), "--input",
                "data.csv", "--output", folder.resolve("report").toString());
        assertEquals("", check.err());
        assertEquals(0, new TestRun().run("--batch", "--input", "data.csv", "--config", file.toString(), "--output",
                folder.resolve("m.json").toString(), "--log-file", folder.resolve("l").toString()).exitCode());
    }

    @Test
    void everyKeyThatIsWrittenIsInTheSchema() throws IOException {
        Path file = folder.resolve("config.yaml");
        init("--output", file.toString());
        String uncommented = Files.readString(file).replaceAll("(?m)^  # ([a-z-]+: )", "  $1");
        JsonNode schema = new ObjectMapper().readTree(Path.of("docs/schemas/config.schema.json").toFile());
        ConfigMapping block = ConfigFile.parse(uncommented, "config.yaml").root().find("volatility").orElseThrow()
                .mapping();
        JsonNode told = schema.at("/properties/volatility/properties");
        block.entries().forEach((key, entry) -> assertTrue(told.has(key), key));
        VolatilityConfig.KEYS.forEach(key -> assertTrue(told.has(key), key));
    }

    @Test
    void theSignalsSettingsStayWhereTheyAre() throws IOException {
        Path before = Files.writeString(folder.resolve("mine.yaml"), "# mine\nseed: 7\nwindow: 20\nversion: \"v9\"\n");
        Path file = folder.resolve("config.yaml");
        TestRun.Result result = init("--config", before.toString(), "--output", file.toString());
        assertEquals(
                "wrote " + file + ": every key of the pipeline with its default, after what is in " + before + "\n",
                result.out());
        assertTrue(
                Files.readString(file).startsWith("# mine\nseed: 7\nwindow: 20\nversion: \"v9\"\n\n# The volatility"));
        assertEquals(7, VolatilityConfig.read(Optional.of(file), warning -> {
        }).seed());
    }

    @Test
    void theIntervalIsThatOfTheBars() throws IOException {
        Path file = folder.resolve("config.yaml");
        assertEquals(0, init("--input", "data.csv", "--output", file.toString()).exitCode());
        assertEquals("Optional[1m]", VolatilityConfig.read(Optional.of(file), warning -> {
        }).interval().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{seed: 1}\n", "seed: 1\nvolatility: {horizon: 3}\n", "seed: 1\n...\n"})
    void whatNothingCanBeAddedToIsLeftAlone(String text) throws IOException {
        Path before = Files.writeString(folder.resolve("mine.yaml"), text);
        TestRun.Result result = init("--config", before.toString(), "--output", folder.resolve("new.yaml").toString());
        assertEquals(ExitCodes.CONFIG, result.exitCode(), result.err());
        assertTrue(result.err().startsWith("tidemark: " + before + ": "), result.err());
        assertFalse(Files.exists(folder.resolve("new.yaml")));
    }

    @Test
    void aFileThatIsThereIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "mine");
        assertEquals(ExitCodes.CANNOT_CREATE, init("--output", file.toString()).exitCode());
        assertEquals("mine", Files.readString(file));
    }

    private static TestRun.Result init(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "volatility";
        all[1] = "init";
        System.arraycopy(more, 0, all, 2, more.length);
        return new TestRun().run(all);
    }
}
