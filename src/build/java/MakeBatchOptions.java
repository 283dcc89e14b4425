import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes {@code batch.options}, the JVM argument file that a batch run should start with, and the ahead-of-time cache it names,
 * by a training run of the packaged program. A cache that cannot be made is left out: the program runs without, more slowly.
 * Beside it, {@code desktop.options} is what the desktop should start with, and {@code tidemark} is a script for shells that
 * starts the program with the options that go with its arguments.
 *
 * <p>Run by the build as {@code java MakeBatchOptions.java PROJECT TARGET}.
 */
final class MakeBatchOptions {
    /** Nothing of the virtual machine's own on standard output, where the metrics go: not even that a cache is stale. */
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error,aot*=off:stderr");
    /**
     * The serial collector starts fastest and needs least; a small young generation keeps a long run in as little memory as a
     * short one; the heap may still grow where numbers are huge. docs/performance.md has what each is worth.
     */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms12m", "-Xmn8m", "-Xmx64m");
    /** A short pause matters more than throughput, and memory that a large file needed is given back. */
    private static final List<String> DESKTOP = List.of("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20",
            "-XX:G1PeriodicGCInterval=30000", "--add-modules=javafx.controls,javafx.fxml",
            "--enable-native-access=javafx.graphics");
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts Tidemark with the options of the desktop, or with those of the command line.
            here=$(dirname "$0")
            case "${1:-}" in
                -* | sample | completion) options=batch ;;
                *) options=desktop ;;
            esac
            exec java "@$here/$options.options" -jar "$here/tidemark.jar" "$@"
            """;
    /** Enough for the training to meet the loops of a long run. */
    private static final String TRAINING_ROWS = "1000000";
    private static final int TRAINING_SECONDS = 120;

    private MakeBatchOptions() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path project = Path.of(args[0]).toAbsolutePath();
        Path target = Path.of(args[1]).toAbsolutePath();
        Path cache = target.resolve("batch.aot");
        Files.deleteIfExists(cache);
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(QUIET);
        if (isTrained(project, target, cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
        write(target.resolve("batch.options"), options);
        List<String> desktop = new ArrayList<>(DESKTOP);
        desktop.add("--module-path=" + target.resolve("javafx"));
        write(target.resolve("desktop.options"), desktop);
        Path script = target.resolve("tidemark");
        Files.writeString(script, SCRIPT);
        boolean ignored = script.toFile().setExecutable(true);
    }

    private static void write(Path file, List<String> options) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String option : options) {
            lines.add('"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        Files.write(file, lines);
    }

    private static boolean isTrained(Path project, Path target, Path cache) throws IOException, InterruptedException {
        Path config = project.resolve("config.yaml");
        if (!Files.exists(config)) {
            return false;
        }
        Path training = Files.createDirectories(target.resolve("training"));
        Path data = training.resolve("bars.csv");
        String jar = target.resolve("tidemark.jar").toString();
        boolean isDone = run(training,
                List.of("-jar", jar, "sample", "--rows", TRAINING_ROWS, "--output", data.toString()))
                && run(training,
                        List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + cache, "-jar", jar, "--batch", "--input",
                                data.toString(), "--config", config.toString(), "--output",
                                training.resolve("metrics.json").toString(), "--log-file",
                                training.resolve("run.log").toString()));
        Files.deleteIfExists(data);
        return isDone && Files.exists(cache);
    }

    private static boolean run(Path training, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(training.resolve("output.txt").toFile()).start();
        boolean isDone = process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
        if (!isDone) {
            process.destroyForcibly();
        }
        return isDone && process.exitValue() == 0;
    }
}
