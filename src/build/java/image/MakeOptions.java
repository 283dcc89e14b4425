package image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@code batch.options}, the JVM argument file that a batch run of the packaged jar should start with, and the
 * ahead-of-time cache it names, by a training run. A cache that cannot be made is left out: the program runs without, more
 * slowly. Beside it, {@code volatility.options} and {@code desktop.options} are what the pipeline and the desktop should start
 * with, and {@code tidemark} is a script for shells that starts the program with the options that go with its arguments.
 *
 * <p>Run by the build as {@code java MakeOptions.java PROJECT TARGET VERSION}.
 */
final class MakeOptions {
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts Tidemark with the options of the desktop, of the command line, or of the volatility pipeline.
            here=$(dirname "$0")
            case "${1:-}" in
                volatility) options=volatility ;;
                -* | sample | completion) options=batch ;;
                *) options=desktop ;;
            esac
            # The Java that built it, whose cache of prepared classes is beside this; else another.
            java=JAVA
            [ -x "$java" ] || java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
            exec "$java" "@$here/$options.options" -jar "$here/tidemark.jar" "$@"
            """;

    private MakeOptions() {}

    public static void main(String[] args) throws IOException {
        try {
            Path project = Path.of(args[0]).toAbsolutePath();
            make(project, Path.of(args[1]).toAbsolutePath(), ImageSettings.read(project, args[2]));
        } catch (BuildFault e) {
            System.err.println("tidemark options: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void make(Path project, Path target, ImageSettings settings) throws IOException {
        Launcher batch = settings.launcher("tidemark-batch");
        List<String> options = new ArrayList<>(batch.options());
        Path cache = target.resolve("batch.aot");
        List<String> volatility = new ArrayList<>(settings.launcher("tidemark-volatility").options());
        // The jar's manifest says the same, and with an option of its own the pipeline could not use the batch's cache.
        volatility.removeIf(option -> option.startsWith("--enable-native-access="));
        if (isTrained(project, target, batch, cache)) {
            options.add("-XX:AOTCache=" + cache);
            // It holds what both have in common; one more would take as long again to be made.
            volatility.add("-XX:AOTCache=" + cache);
        }
        Options.write(target.resolve("batch.options"), options);
        Options.write(target.resolve("volatility.options"), volatility);
        List<String> desktop = new ArrayList<>(settings.launcher("tidemark").options());
        desktop.add("--add-modules=" + String.join(",", settings.javafx()));
        desktop.add("--module-path=" + target.resolve("javafx"));
        Options.write(target.resolve("desktop.options"), desktop);
        Path script = target.resolve("tidemark");
        Files.writeString(script,
                SCRIPT.replace("java=JAVA", "java=" + quoted(Path.of(System.getProperty("java.home"), "bin", "java"))));
        boolean ignored = script.toFile().setExecutable(true);
    }

    /** A path as a shell takes it, whatever is in it. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    private static boolean isTrained(Path project, Path target, Launcher batch, Path cache) throws IOException {
        Path config = project.resolve("config.yaml");
        if (!Files.exists(config)) {
            return false;
        }
        Path training = target.resolve("training");
        try {
            new Trainer(Path.of(System.getProperty("java.home")), List.of(target.resolve("tidemark.jar")), config,
                    training).train(batch, cache);
            return true;
        } catch (BuildFault e) {
            System.err.println("no cache of prepared classes, runs start more slowly: " + e.getMessage());
            return false;
        } finally {
            Files.deleteIfExists(training.resolve("bars.csv"));
        }
    }
}
