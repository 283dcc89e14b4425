package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The completion that Linux packages bring. */
class CompletionFilesTest {
    private static final Path FILES = Path.of("src/build/linux");
    private static final String COMPLETE = """
            compopt() { :; }
            . src/build/linux/tidemark.bash
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _tidemark "$1"
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @ParameterizedTest
    @ValueSource(strings = {"tidemark.bash", "_tidemark"})
    void everyOptionAndCommandIsThereAndNoOther(String file) throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("--help", "--version"));
        for (BatchOption option : BatchOption.values()) {
            expected.add(option.text());
        }
        expected.addAll(
                new CommandLine(new SampleCommand(System.out, () -> false)).getCommandSpec().optionsMap().keySet()
                        .stream().filter(name -> name.startsWith("--")).toList());
        for (CommandSpec command : PipelineCommands.all().values()) {
            expected.addAll(PipelineCommands.longOptions(command));
        }
        String text = Files.readString(FILES.resolve(file));
        assertEquals(expected, found("--[a-z]+(-[a-z]+)*", text));
        for (String command : Tidemark.COMMANDS) {
            assertEquals(Set.of(command), found("\\b" + command + "\\b", text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tidemark.bash", "_tidemark"})
    void everyKeyOfTheConfigurationIsThereAndNoOther(String file) throws IOException {
        Set<String> expected = keys("",
                new ObjectMapper().readTree(Path.of("docs/schemas/config.schema.json").toFile()));
        // The pipeline's, which a signal run leaves alone.
        expected.removeIf(key -> key.startsWith("volatility."));
        String text = Files.readString(FILES.resolve(file));
        int at = text.indexOf("seed");
        String list = text.substring(at, text.indexOf("format.zone", at) + "format.zone".length());
        assertEquals(expected, found("[a-z.]+", list));
    }

    private static Set<String> keys(String prefix, JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        schema.path("properties").properties().forEach(property -> {
            String key = prefix + property.getKey();
            boolean isGroup = property.getValue().has("properties");
            keys.addAll(isGroup ? keys(key + ".", property.getValue()) : Set.of(key));
        });
        return keys;
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "tidemark --inp, --input",
            "tidemark-batch --lo, --log-file",
            "tidemark sa, sample",
            "tidemark sample --in, --interval",
            "tidemark completion --h, --help",
            "tidemark vo, volatility",
            "tidemark-batch volatility fe, features",
            "tidemark volatility version pu, \"push\npull\"",
            "tidemark volatility check --input a.csv --o, --output",
            "tidemark volatility check --input da, \"\"",
            "tidemark volatility ingest --source b, binance",
            "tidemark volatility ingest --source = co, coinbase",
            "tidemark volatility features --horizon 1, \"\"",
            "tidemark volatility version add da, \"\"",
            "tidemark --set wi, window=",
            "tidemark --set warmup = z, zero",
            "tidemark --set = warmup = e, exclude",
            "tidemark-batch --input a.csv --inp, \"\"",
            "tidemark-batch --set window = 3 --se, --set",
            "tidemark --batch --input README, \"\""})
    void bashGoesOnAsExpected(String line, String expected) throws IOException, InterruptedException {
        assertEquals(expected, completed(line.split(" ")));
    }

    @TestFactory
    @EnabledOnOs(OS.LINUX)
    Stream<DynamicTest> everyCommandOfThePipelineHasItsOptionsAndCommands() {
        return PipelineCommands.all().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            CommandSpec command = entry.getValue();
            assertEquals(PipelineCommands.longOptions(command), asSet(completed((entry.getKey() + " -").split(" "))));
            if (!command.subcommands().isEmpty()) {
                List<String> line = new ArrayList<>(List.of(entry.getKey().split(" ")));
                line.add("");
                assertEquals(new TreeSet<>(command.subcommands().keySet()),
                        asSet(completed(line.toArray(String[]::new))));
            }
        }));
    }

    private static Set<String> asSet(String lines) {
        return new TreeSet<>(List.of(lines.split("\n")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileMayComeFirst() throws IOException, InterruptedException {
        assertEquals("data.csv", completed("tidemark", "data"));
    }

    private static String completed(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", COMPLETE, "bash"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output.strip();
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
