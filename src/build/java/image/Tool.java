package image;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs, and turns their failures into sentences. */
final class Tool {
    private static final int MOST_MINUTES = 15;
    private static final int LINES_SHOWN = 20;

    private Tool() {}

    /**
     * Runs a program to its end.
     *
     * @param command the program and its arguments
     * @param changes variables added to its environment
     * @throws BuildFault if it cannot be started, ends with an error or does not end; with what it printed last
     */
    static void run(List<String> command, Map<String, String> changes) {
        run(command, changes, Path.of(""));
    }

    /** The same in another folder than the build's. */
    static void run(List<String> command, Map<String, String> changes, Path folder) {
        String name = Path.of(command.getFirst()).getFileName().toString();
        try {
            Path output = Files.createTempFile("tidemark-build", ".txt");
            try {
                int code = exitCode(command, changes, folder, output);
                if (code != 0) {
                    throw new BuildFault(name + " ended with " + code + ":\n" + lastLines(output));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new BuildFault(name + " cannot be run: " + e.getMessage(), e);
        }
    }

    private static int exitCode(List<String> command, Map<String, String> changes, Path folder, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile()).directory(folder.toAbsolutePath().toFile());
        // Options meant for other runs would be baked into what is built.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        // What a run trains on goes to no server of whoever builds.
        builder.environment().keySet().removeIf(name -> name.matches("(MLFLOW|MODEL|TIDEMARK|AWS)_.*"));
        builder.environment().putAll(changes);
        Process process = builder.start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new BuildFault(command.getFirst() + " did not end within " + MOST_MINUTES + " minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildFault(command.getFirst() + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lastLines(Path output) throws IOException {
        List<String> lines = Files.readString(output, Charset.defaultCharset()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /**
     * A command that runs a tool of the JDK that builds.
     *
     * @param name such as {@code jlink}
     * @param arguments the arguments
     */
    static List<String> ofJdk(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", Platform.current().program(name)).toString());
        command.addAll(arguments);
        return command;
    }
}
