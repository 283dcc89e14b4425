package dev.tidemark.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The commands for versions, as far as they go outside any project. */
class VersionCommandTest {
    private static final String[] START = {"volatility", "version"};

    private static TestRun.Result run(String... arguments) {
        String[] all = new String[START.length + arguments.length];
        System.arraycopy(START, 0, all, 0, START.length);
        System.arraycopy(arguments, 0, all, START.length, arguments.length);
        return new TestRun().run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "status", "push", "pull", "log"})
    void outsideAProjectEachSaysHowToBegin(String command) {
        assumeFalse(Files.exists(Path.of(".dvc")));
        TestRun.Result result = run(command, "--input", "data.csv", "--json");
        assertEquals(66, result.exitCode());
        assertTrue(result.err().contains("begin with 'tidemark volatility version init'"), result.err());
        assertTrue(result.out().contains("\"status\" : \"error\""), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "add", "status", "push", "pull", "log"})
    void eachHasItsHelp(String command) {
        TestRun.Result result = run(command, "--help");
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().contains("--json"), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"push --jobs 0", "pull --jobs 1000", "log --most 0", "init --name a/b", "push --jobs many"})
    void anOptionThatMakesNoSenseIsAUsageFault(String line) {
        TestRun.Result result = run(line.split(" ", -1));
        assertEquals(64, result.exitCode(), result.err());
        assertFalse(Files.exists(Path.of(".dvc/config")), "nothing was made");
    }

    @Test
    void aCommandIsNeeded() {
        assertEquals(64, run().exitCode());
    }
}
