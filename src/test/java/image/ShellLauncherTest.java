package image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The scripts start the runtime beside them, from anywhere and by any link, with the options that go with the arguments. */
@DisabledOnOs(OS.WINDOWS)
class ShellLauncherTest {
    private static final Launcher DESKTOP = new Launcher("tidemark", "dev.Main", List.of("-Da"),
            Launcher.Training.DESKTOP, false);
    private static final Launcher BATCH = new Launcher("tidemark-batch", "dev.BatchMain", List.of("-Db"),
            Launcher.Training.BATCH, true);
    private static final Launcher VOLATILITY = new Launcher("tidemark-volatility", "dev.VolatilityMain", List.of("-Dv"),
            Launcher.Training.VOLATILITY, true);
    private static final List<String> JARS = List.of("tidemark.jar", "other.jar");

    @TempDir
    Path folder;

    /** A runtime whose java prints its arguments, a line each. */
    @BeforeEach
    void writeFolder() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("a folder/bin"));
        Path java = Files.createDirectories(folder.resolve("a folder/lib/runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\" \"${JDK_JAVA_OPTIONS-none}\"\n");
        assertEquals(true, java.toFile().setExecutable(true));
        Files.createDirectories(folder.resolve("a folder/lib/app"));
        ShellLauncher.writeChoosing(bin.resolve("tidemark"), DESKTOP, BATCH, VOLATILITY, JARS);
        ShellLauncher.write(bin.resolve("tidemark-batch"), BATCH, VOLATILITY, JARS);
    }

    @Test
    void theBatchStartsWithItsOwnOptions() throws IOException, InterruptedException {
        String app = folder.resolve("a folder/bin").resolve("../lib/app").toString();
        assertEquals(List.of("-XX:AOTCache=" + app + "/tidemark-batch.aot", "@" + app + "/tidemark-batch.options",
                "-classpath", app + "/tidemark.jar:" + app + "/other.jar", "dev.BatchMain", "--input", "a b.csv",
                "none"), run(folder.resolve("a folder/bin/tidemark-batch"), "--input", "a b.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--batch", "--check", "-h", "sample", "completion"})
    void whatIsForTheCommandLineStartsLikeTheBatch(String argument) throws IOException, InterruptedException {
        assertEquals("tidemark-batch.options dev.Main", start(argument));
    }

    /** Whose tables would be too much for the batch's heap. */
    @Test
    void thePipelineHasItsOwnOptionsAndCacheWhicheverStartsIt() throws IOException, InterruptedException {
        assertEquals("tidemark-volatility.options dev.Main", start("volatility", "check", "--input", "a b.csv"));
        assertEquals("tidemark-volatility.options dev.Main", start("volatility"));
        List<String> batch = run(folder.resolve("a folder/bin/tidemark-batch"), "volatility", "check");
        assertTrue(batch.get(0).endsWith("/tidemark-volatility.aot"), batch.get(0));
        assertTrue(batch.get(1).endsWith("/tidemark-volatility.options"), batch.get(1));
        assertEquals(List.of("dev.BatchMain", "volatility", "check"), batch.subList(4, 7));
    }

    @Test
    void nothingAndAFileAreForTheDesktop() throws IOException, InterruptedException {
        assertEquals("tidemark.options dev.Main", start());
        assertEquals("tidemark.options dev.Main", start("data.csv"));
    }

    @Test
    void moreThanAFileIsForTheCommandLine() throws IOException, InterruptedException {
        assertEquals("tidemark-batch.options dev.Main", start("data.csv", "--batch"));
    }

    @Test
    void linksAreFollowed() throws IOException, InterruptedException {
        Path direct = folder.resolve("a folder/bin/tidemark-batch");
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), direct);
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));
        assertEquals(run(direct, "x"), run(absolute, "x"));
        assertEquals(run(direct, "x"), run(relative, "x"));
    }

    private String start(String... arguments) throws IOException, InterruptedException {
        List<String> given = run(folder.resolve("a folder/bin/tidemark"), arguments);
        return given.get(1).replaceFirst(".*/", "") + " " + given.get(4);
    }

    private static List<String> run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dfor=others");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
