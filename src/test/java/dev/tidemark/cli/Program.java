package dev.tidemark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the packaged program as a process of its own, with the Java that runs the tests. */
final class Program {
    private static final Path JAR = Path.of(System.getProperty("program.jar", "target/tidemark.jar")).toAbsolutePath();
    private static final long LONGEST_SECONDS = 60;

    /** How a process ended. */
    record Ended(int exitCode, String out, String err) {}

    private final Path directory;
    private final List<String> javaOptions = new ArrayList<>();
    private List<String> entry = List.of("-jar", JAR.toString());
    private final List<String> unset = new ArrayList<>();

    /** The program, started in a directory. */
    Program(Path directory) {
        this.directory = directory;
    }

    Program java(String option) {
        javaOptions.add(option);
        return this;
    }

    /** Started by a class of another copy of the jar. */
    Program main(Path jar, String main) {
        entry = List.of("-classpath", jar.toString(), main);
        return this;
    }

    /** Without a variable that the environment may have. */
    Program without(String variable) {
        unset.add(variable);
        return this;
    }

    static Path jar() {
        return JAR;
    }

    static Path options() {
        return JAR.resolveSibling("batch.options");
    }

    /** Starts the program; standard input is a pipe, the other streams are as the builder's defaults. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(entry);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        unset.forEach(builder.environment()::remove);
        return builder.start();
    }

    /** Runs the program to its end, without input. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        process.getOutputStream().close();
        return end(process);
    }

    /** Waits for a process; one whose output is short, so that it cannot block. */
    static Ended end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program did not end");
        }
        return new Ended(process.exitValue(), text(process.getInputStream().readAllBytes()),
                text(process.getErrorStream().readAllBytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
