package dev.tidemark.desktop.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.tidemark.bars.BarInput;
import dev.tidemark.bars.Input;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.CancelledFault;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Progress;
import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.Host;
import dev.tidemark.batch.Interruption;
import dev.tidemark.batch.RunSettings;
import dev.tidemark.batch.SettingsFile;
import dev.tidemark.batch.TableRun;
import dev.tidemark.cli.Tidemark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What is exported of a run beside what the batch writes of the same file, byte for byte. */
class ExportsTest {
    private static final long NOW = 1_772_110_230_500L;
    private static final long LATENCY = 127;

    @TempDir
    Path directory;

    private Path input = Path.of("");
    private Path config = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        input = directory.resolve("my data's.csv");
        config = directory.resolve("config of $USER.yaml");
        StringBuilder table = new StringBuilder("timestamp,open,high,low,close,volume\n");
        for (int row = 0; row < 5000; row++) {
            String close = row % 97 == 5 ? "" : 100 + row * 7919 % 50 + "." + row % 100;
            table.append(1_700_000_000L + row * 60L).append(",1,9,1,").append(close).append(",10\n");
        }
        Files.writeString(input, table);
        Files.writeString(config, "seed: 7\nwindow: 5\nversion: \"v 1\"\nwarmup: exclude\n");
    }

    @Test
    void metricsAndLogAreTheBatchs() throws IOException {
        assertEquals(0, batch());
        TableRun run = inMemory();
        Exports.metrics(run, directory.resolve("m.json"), config);
        Files.writeString(directory.resolve("r.log"), "before\n");
        Exports.log(run, directory.resolve("r.log"), config);
        assertSameBytes("metrics.json", "m.json");
        assertEquals("before\n" + Files.readString(directory.resolve("run.log")),
                Files.readString(directory.resolve("r.log")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals.csv", "signals.csv.gz"})
    void signalsAreTheBatchs(String name) throws IOException {
        assertEquals(0, batch("--signals", directory.resolve(name).toString()));
        Exports.signals(inMemory(), directory.resolve("mine-" + name), Cancellation.NEVER, config);
        assertSameBytes(name, "mine-" + name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signalsAreTheBatchsOnEveryCase(Path folder) throws IOException {
        Files.copy(folder.resolve("input.csv"), input, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve("config.yaml"), config, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        if (batch("--signals", directory.resolve("signals.csv").toString()) == 0) {
            Exports.signals(inMemory(), directory.resolve("mine.csv"), Cancellation.NEVER, config);
            assertSameBytes("signals.csv", "mine.csv");
        }
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("input.csv")))
                    .filter(folder -> Files.exists(folder.resolve("config.yaml")))
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("usage-")).sorted().toList();
        }
    }

    @Test
    void aPictureIsWrittenAsItIs() throws IOException {
        Exports.picture(inMemory(), new byte[]{1, 2, 3}, directory.resolve("chart.png"));
        assertArrayEquals(new byte[]{1, 2, 3}, Files.readAllBytes(directory.resolve("chart.png")));
    }

    @Test
    void nothingIsWrittenOverTheInputOrTheConfiguration() throws IOException {
        TableRun run = inMemory();
        Path link = Files.createLink(directory.resolve("link.csv"), input);
        byte[] before = Files.readAllBytes(input);
        assertRefused("the metrics and the input name the same file, " + link + "; expected two different files",
                () -> Exports.metrics(run, link));
        assertRefused("the log and the configuration name the same file, " + config + "; expected two different files",
                () -> Exports.log(run, config, config));
        assertRefused("the signals and the input name the same file, " + input + "; expected two different files",
                () -> Exports.signals(run, input, Cancellation.NEVER));
        assertRefused("the picture and the input name the same file, " + input + "; expected two different files",
                () -> Exports.picture(run, new byte[0], input));
        assertArrayEquals(before, Files.readAllBytes(input));
    }

    private static void assertRefused(String sentence, org.junit.jupiter.api.function.Executable export) {
        assertEquals(sentence, assertThrows(UsageFault.class, export).sentence());
    }

    @Test
    void aFolderThatIsMissingIsNotMade() {
        TableRun run = inMemory();
        Path lost = directory.resolve("no/where.csv");
        for (org.junit.jupiter.api.function.Executable export : List.<org.junit.jupiter.api.function.Executable>of(
                () -> Exports.metrics(run, lost), () -> Exports.log(run, lost),
                () -> Exports.signals(run, lost, Cancellation.NEVER),
                () -> Exports.picture(run, new byte[0], lost))) {
            String sentence = assertThrows(OutputFault.class, export).sentence();
            assertEquals(lost + ": cannot be written because", sentence.substring(0, (lost + "").length() + 27));
        }
        assertFalse(Files.exists(directory.resolve("no")));
    }

    @Test
    void signalsThatAreCancelledLeaveNoFile() throws IOException {
        TableRun run = inMemory();
        AtomicInteger left = new AtomicInteger(1);
        assertThrows(CancelledFault.class,
                () -> Exports.signals(run, directory.resolve("s.csv"), () -> left.getAndDecrement() == 0));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void theCommandRepeatsTheRun() throws IOException {
        TableRun run = inMemory();
        List<String> words = new ArrayList<>(Exports.arguments(run, config));
        assertEquals("tidemark --batch --input '" + directory + "/my data'\\''s.csv' --config '" + directory
                + "/config of $USER.yaml' --output metrics.json --log-file run.log", Exports.command(run, config));
        words.set(words.indexOf("metrics.json"), directory.resolve("metrics.json").toString());
        words.set(words.indexOf("run.log"), directory.resolve("run.log").toString());
        assertEquals(0, Tidemark.run(words.toArray(String[]::new), host()));
        assertArrayEquals(run.metrics(), Files.readAllBytes(directory.resolve("metrics.json")));
    }

    private void assertSameBytes(String batchs, String mine) throws IOException {
        assertArrayEquals(Files.readAllBytes(directory.resolve(batchs)), Files.readAllBytes(directory.resolve(mine)));
    }

    private int batch(String... more) {
        String[] files = {"--batch", "--input", input.toString(), "--config", config.toString(), "--output",
                directory.resolve("metrics.json").toString(), "--log-file", directory.resolve("run.log").toString()};
        return Tidemark.run(Stream.concat(Arrays.stream(files), Arrays.stream(more)).toArray(String[]::new), host());
    }

    private Host host() {
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Host(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, Map.of(), () -> NOW,
                () -> LATENCY, directory, Interruption.NEVER);
    }

    private TableRun inMemory() {
        RunSettings settings = SettingsFile.read(config, warning -> {
        });
        String name = input.toString();
        try (BarInput bars = BarInput.open(new Input.File(input, name), settings.reading(), 1, directory)) {
            return TableRun.over(name, bars.flavour(), bars.load(Progress.NONE, Cancellation.NEVER), settings,
                    () -> NOW, () -> LATENCY, Cancellation.NEVER);
        }
    }
}
