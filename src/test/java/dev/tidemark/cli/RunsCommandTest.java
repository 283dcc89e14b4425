package dev.tidemark.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The commands for runs, as far as they go where there are none. */
class RunsCommandTest {
    private static TestRun.Result run(String line) {
        return new TestRun().run(("volatility runs " + line).strip().split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "compare", "push"})
    void eachHasItsHelp(String command) {
        TestRun.Result result = run(command + " --help");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("--json"), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list --most 0", "show", "show xyz", "compare", "compare abc"})
    void aCommandThatMakesNoSenseIsAUsageFault(String line) {
        assertEquals(64, run(line).exitCode());
    }

    @Test
    void aRunThatIsNotThereIsNamed() {
        assumeFalse(Files.exists(Path.of("runs")));
        TestRun.Result result = run("show abc --json");
        assertEquals(66, result.exitCode());
        assertTrue(result.err().contains("there is no run 'abc'"), result.err());
        assertTrue(result.out().contains("\"status\" : \"error\""), result.out());
    }
}
