package dev.tidemark.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.tidemark.base.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutputGuardTest {
    @TempDir
    Path directory;

    @Test
    void differentFilesPass() {
        OutputGuard guard = guard(at("in"), at("config"), at("out"), at("log"));
        assertDoesNotThrow(guard::check);
        assertTrue(guard.mayWrite(at("out")));
    }

    @Test
    void theSameFileIsNamedInASentence() throws IOException {
        Path data = Files.writeString(at("data.csv"), "");
        OutputGuard guard = guard(data, at("config"), data, at("log"));
        assertEquals("--output and --input name the same file, " + data + "; expected two different files",
                assertThrows(UsageFault.class, guard::check).sentence());
        assertFalse(guard.mayWrite(data));
        assertTrue(guard.mayWrite(at("log")));
    }

    @Test
    void aHardLinkIsTheSameFile() throws IOException {
        Path data = Files.writeString(at("data.csv"), "");
        assertClash(guard(data, at("config"), Files.createLink(at("hard"), data), at("log")));
    }

    @Test
    void aSymbolicLinkIsTheSameFile() throws IOException {
        Path config = Files.writeString(at("config"), "");
        assertClash(guard(at("in"), config, Files.createSymbolicLink(at("soft"), config), at("log")));
    }

    @Test
    void filesThatDoNotExistYetAreCompared() throws IOException {
        Files.createSymbolicLink(at("d"), directory);
        assertClash(guard(at("in"), at("config"), at("out"), directory.resolve("./d/out")));
        assertClash(guard(at("in"), at("config"), at("out"), Files.createSymbolicLink(at("dangling"), at("out"))));
        assertClash(guard(at("in"), at("config"), at("no/out"), at("no/../no/out")));
    }

    @Test
    void theLogIsNotTheInput() throws IOException {
        Path data = Files.writeString(at("data.csv"), "");
        assertClash(guard(data, at("config"), at("out"), data));
    }

    @Test
    void aDeviceMayBeNamedTwice() {
        Path nowhere = Path.of("/dev/null");
        assertDoesNotThrow(guard(at("in"), at("config"), nowhere, nowhere)::check);
    }

    @Test
    void signalsAndReportAreFilesOfTheirOwn() {
        BatchFiles files = new BatchFiles(Optional.of("-"), Optional.empty(), Optional.of(at("out")), Optional.empty(),
                Optional.of(at("s")), Optional.of(at("s")));
        assertEquals("--signals and --report name the same file, " + at("s") + "; expected two different files",
                assertThrows(UsageFault.class, new OutputGuard(files)::check).sentence());
    }

    private static void assertClash(OutputGuard guard) {
        assertThrows(UsageFault.class, guard::check);
    }

    private Path at(String name) {
        return directory.resolve(name);
    }

    private static OutputGuard guard(Path input, Path config, Path output, Path log) {
        return new OutputGuard(new BatchFiles(Optional.of(input.toString()), Optional.of(config), Optional.of(output),
                Optional.of(log), Optional.empty(), Optional.empty()));
    }
}
