package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Bars;
import dev.tidemark.bars.Input;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.Fault;
import dev.tidemark.base.Progress;
import dev.tidemark.batch.FailureSentence;
import dev.tidemark.batch.LogLine;
import dev.tidemark.batch.MetricsJson;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.RunTranscript;
import dev.tidemark.batch.TableRun;
import dev.tidemark.config.ConfigFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A run over bars in memory against the batch over the same file, on every case and every flavour: metrics.json and run.log are
 * equal to the byte. Only the command line's own faults are left out, because a window has no command line.
 */
class TableRunTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path FLAVOURS = Path.of("src/test/resources/flavours");
    private static final long NOW = Instant.parse("2026-02-26T12:50:30.500Z").toEpochMilli();
    private static final long LATENCY = 127;

    @TempDir
    Path directory;

    private Optional<String> version = Optional.empty();

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void aRunInMemorySaysAndComesToWhatTheBatchDoes(Path folder) throws IOException {
        List<String> overrides = prepare(folder);
        new TestRun().run(arguments(overrides));
        List<String> inMemory = inMemory(overrides);
        assertEquals(Files.readString(directory.resolve("run.log")), inMemory.getFirst());
        assertEquals(Files.readString(directory.resolve("metrics.json")), inMemory.getLast());
    }

    /** The log and the metrics of a run in memory. */
    private List<String> inMemory(List<String> overrides) {
        RunTranscript transcript = new RunTranscript(() -> NOW);
        byte[] metrics;
        try {
            metrics = run(transcript, overrides).metrics();
        } catch (Fault fault) {
            transcript.failed(fault);
            metrics = MetricsJson.error(version.orElse("unknown"), FailureSentence.of(fault));
        }
        String log = transcript.lines().stream().map(LogLine::text).collect(Collectors.joining("\n", "", "\n"));
        return List.of(log, new String(metrics, StandardCharsets.UTF_8));
    }

    private TableRun run(RunTranscript transcript, List<String> overrides) {
        transcript.started();
        Path path = directory.resolve("config.yaml");
        ConfigFile config = ConfigFile.read(path, path.toString()).with(overrides);
        version = RunSettings.versionOf(config.root());
        RunSettings settings = RunSettings.read(config.root(), transcript::warning);
        transcript.validated(settings);
        String name = directory.resolve("input.csv").toString();
        try (BarInput input = BarInput.open(new Input.File(Path.of(name), name), settings.reading(), 2, directory)) {
            Bars bars = input.load(Progress.NONE, Cancellation.NEVER);
            return TableRun.over(transcript, name, input.flavour(), bars, settings, () -> LATENCY, Cancellation.NEVER);
        }
    }

    /** Copies a case's files into the directory, and answers the settings that win over its configuration's. */
    private List<String> prepare(Path folder) throws IOException {
        Path input = directory.resolve("input.csv");
        if (Files.exists(folder.resolve("input.txt"))) {
            Files.write(input, Recipe.make(Files.readAllLines(folder.resolve("input.txt"))));
        } else if (Files.exists(folder.resolve("input.csv"))) {
            Files.copy(folder.resolve("input.csv"), input);
        }
        if (folder.startsWith(FLAVOURS)) {
            Files.writeString(directory.resolve("config.yaml"), "seed: 1\nwindow: 2\nversion: v1\n");
        } else if (Files.exists(folder.resolve("config.yaml"))) {
            Files.copy(folder.resolve("config.yaml"), directory.resolve("config.yaml"));
        }
        return overrides(folder);
    }

    private static List<String> overrides(Path folder) throws IOException {
        if (Files.exists(folder.resolve("args.txt"))) {
            return Files.readAllLines(folder.resolve("args.txt")).stream().filter(arg -> !arg.equals("--set")).toList();
        }
        List<String> overrides = new ArrayList<>();
        if (Files.exists(folder.resolve("options.txt"))) {
            for (String line : Files.readAllLines(folder.resolve("options.txt"))) {
                String[] parts = line.split(": ", 2);
                boolean isColumn = parts[0].startsWith("columns.");
                overrides.add(isColumn
                        ? parts[0] + "=[\"" + parts[1].replace(" + ", "\", \"") + "\"]"
                        : "format." + parts[0] + "=" + parts[1]);
            }
        }
        return overrides;
    }

    private String[] arguments(List<String> overrides) {
        List<String> set = overrides.stream().flatMap(override -> Stream.of("--set", override)).toList();
        return RunFolder.arguments(directory.resolve("input.csv"), directory.resolve("config.yaml"),
                directory.resolve("metrics.json"), directory.resolve("run.log"), set.toArray(String[]::new));
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> cases = Files.list(CASES); Stream<Path> flavours = Files.list(FLAVOURS)) {
            return Stream.concat(cases.filter(folder -> !String.valueOf(folder.getFileName()).startsWith("usage-")),
                    flavours).sorted().toList();
        }
    }
}
