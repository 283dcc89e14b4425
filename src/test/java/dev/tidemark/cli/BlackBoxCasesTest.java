package dev.tidemark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * One folder a case under {@code src/test/resources/cases}: {@code input.csv} (or {@code input.txt}, a {@link Recipe}),
 * {@code config.yaml}, further arguments in {@code args.txt}, and what must come of it: {@code expected.json}, in which the
 * latency does not count, and {@code expected.exit}. A file that is not in the folder is missing in the run, too.
 */
class BlackBoxCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theRunEndsAsTheCaseSays(String name) throws IOException {
        Path folder = CASES.resolve(name);
        TestRun.Result result = new TestRun().run(arguments(folder));
        String expected = Files.readString(folder.resolve("expected.json"));
        String output = Files.readString(directory.resolve("metrics.json"));
        assertAll(() -> assertEquals(expected, comparable(result.out())), () -> assertEquals(result.out(), output),
                () -> assertEquals(Files.readString(folder.resolve("expected.exit")).strip(), "" + result.exitCode()),
                () -> assertLogEnds(result), this::assertNothingIsLeftBehind);
    }

    private void assertLogEnds(TestRun.Result result) throws IOException {
        String log = Files.readString(directory.resolve("run.log"));
        String status = result.exitCode() == 0 ? "success" : "error";
        assertTrue(log.endsWith(" - INFO - Job ended with status " + status + "\n"), log);
        assertEquals(result.exitCode() != 0, log.contains(" - ERROR - "), log);
    }

    private void assertNothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(), files.map(Path::getFileName).map(Path::toString)
                    .filter(name -> name.startsWith(".")).toList());
        }
    }

    private String[] arguments(Path folder) throws IOException {
        Path input = directory.resolve("input.csv");
        if (Files.exists(folder.resolve("input.txt"))) {
            Files.write(input, Recipe.make(Files.readAllLines(folder.resolve("input.txt"))));
        } else if (Files.exists(folder.resolve("input.csv"))) {
            Files.copy(folder.resolve("input.csv"), input);
        }
        Path config = directory.resolve("config.yaml");
        if (Files.exists(folder.resolve("config.yaml"))) {
            Files.copy(folder.resolve("config.yaml"), config);
        }
        List<String> arguments = new ArrayList<>(List.of("--batch", "--input", input.toString(), "--config",
                config.toString(), "--output", directory.resolve("metrics.json").toString(), "--log-file",
                directory.resolve("run.log").toString()));
        if (Files.exists(folder.resolve("args.txt"))) {
            arguments.addAll(Files.readAllLines(folder.resolve("args.txt")));
        }
        return arguments.toArray(String[]::new);
    }

    /** The JSON without what differs from run to run and from place to place. */
    private String comparable(String json) {
        return json.replace("\"latency_ms\": 127", "\"latency_ms\": 0").replace(directory + "/", "");
    }

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
