package dev.tidemark.cli;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The manual page has every option, command and exit code, and no other. */
class ManualPageTest {
    private static final String PIPELINE = "VOLATILITY COMMANDS";
    private static final int TERMINATED = 143;
    private static final Pattern OPTION = Pattern.compile("(?<![-a-zA-Z])--?[a-zA-Z][a-z-]*");
    private final String page = read("tidemark.1");

    @Test
    void optionsAreThoseOfARunAndOfEveryCommand() {
        Set<String> expected = new TreeSet<>(Set.of("-h", "--help", "-V", "--version"));
        for (BatchOption option : BatchOption.values()) {
            expected.add(option.text());
        }
        assertEquals(expected, options(String.join("\n", tags("OPTIONS"))));
    }

    @Test
    void commandsAreThoseThatThereAre() {
        Set<String> commands = new TreeSet<>();
        Matcher headings = Pattern.compile("(?m)^\\.SS (.*)$").matcher(section("COMMANDS"));
        while (headings.find()) {
            commands.add(headings.group(1));
        }
        assertEquals(new TreeSet<>(Tidemark.COMMANDS), commands);
    }

    @Test
    void optionsOfTheSampleAreThoseThatItHas() {
        Set<String> expected = new TreeSet<>(
                new CommandLine(new SampleCommand(System.out, () -> false)).getCommandSpec().optionsMap().keySet());
        expected.removeAll(Set.of("-h", "--help", "-V", "--version"));
        assertEquals(expected, options(String.join("\n", tags("COMMANDS"))));
    }

    @Test
    void everyCommandOfThePipelineHasItsOptions() {
        Map<String, Set<String>> expected = new TreeMap<>();
        PipelineCommands.all().forEach((name, command) -> {
            if (command.subcommands().isEmpty()) {
                Set<String> options = new TreeSet<>(command.optionsMap().keySet());
                options.removeAll(Set.of("-h", "--help", "--config", "--json"));
                expected.put(name.replace("tidemark volatility ", ""), options);
            }
        });
        Map<String, Set<String>> documented = new TreeMap<>();
        Matcher commands = Pattern.compile("(?ms)^\\.SS \"?([a-z ]+?)(?: \\[.*?)?\"?$(.*?)(?=^\\.SS |\\z)")
                .matcher(section(PIPELINE));
        while (commands.find()) {
            documented.put(commands.group(1), options(String.join("\n", tagsOf(commands.group(2)))));
        }
        assertEquals(expected, documented);
    }

    /** As their users have to know them, where no configuration names them. */
    @Test
    void theVariablesOfThePipelineAreThere() {
        Set<String> variables = Set.of(String.join(",", tags("ENVIRONMENT")).split("[ ,]+"));
        assertTrue(variables.containsAll(Set.of("CRYPTOCOMPARE_API_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN")), variables.toString());
    }

    @Test
    void exitCodesAreThoseThatThereAre() throws IllegalAccessException {
        Set<String> expected = new TreeSet<>(Set.of(Integer.toString(TERMINATED)));
        for (Field field : ExitCodes.class.getDeclaredFields()) {
            if (field.getType() == int.class && Modifier.isPublic(field.getModifiers())) {
                expected.add(Integer.toString(field.getInt(null)));
            }
        }
        assertEquals(expected, new TreeSet<>(tags("EXIT STATUS")));
    }

    @Test
    void noOptionIsMentionedThatThereIsNot() {
        Set<String> known = options(
                String.join("\n", tags("OPTIONS")) + "\n" + String.join("\n", tags("COMMANDS")) + "\n"
                        + String.join("\n", tags(PIPELINE)));
        known.add("--json");
        Set<String> mentioned = options(page + read("tidemark-batch.1"));
        mentioned.removeAll(known);
        assertEquals(Set.of(), mentioned);
    }

    private static Set<String> options(String text) {
        Set<String> options = new TreeSet<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            options.add(matcher.group());
        }
        return options;
    }

    /** What a paragraph of a section is about: the line after {@code .TP}, without its macros. */
    private List<String> tags(String section) {
        return tagsOf(section(section));
    }

    private static List<String> tagsOf(String text) {
        return Pattern.compile("(?m)^\\.TP\\n\\.[A-Z]+ (.*)$").matcher(text).results()
                .map(tag -> tag.group(1).replace("\"", "").strip()).toList();
    }

    private String section(String name) {
        Matcher matcher = Pattern.compile("(?ms)^\\.SH \"?" + name + "\"?$(.*?)(?=^\\.SH |\\z)").matcher(page);
        assertTrue(matcher.find(), name);
        return matcher.group(1);
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/build/linux", name)).replace("\\-", "-");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
