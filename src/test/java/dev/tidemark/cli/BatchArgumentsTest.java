package dev.tidemark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.tidemark.base.UsageFault;
import dev.tidemark.batch.BatchJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BatchArgumentsTest {
    private static final String FOUR = "--batch --input i --config=c --output o --log-file=l";

    @Test
    void valuesFollowABlankOrAnEqualsSign() {
        BatchJob job = arguments(FOUR + " --set a=1 --set=b=2 --threads 256 --quiet").job();
        assertEquals(Optional.of("i"), job.files().input());
        assertEquals(Optional.of(Path.of("c")), job.files().config());
        assertEquals(List.of("a=1", "b=2"), job.overrides());
        assertEquals(256, job.threads());
        assertEquals(true, job.isQuiet());
    }

    @Test
    void aBlankDashIsAValue() {
        assertEquals(true, arguments("--check --input -").job().files().readsStandardInput());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --inptu x        | unknown option '--inptu'; did you mean '--input'?
            --xyzzy          | unknown option '--xyzzy'; see --help for those there are
            sample           | the command 'sample' has no place in a batch run; expected it alone
            smaple           | unknown command 'smaple'; did you mean 'sample'?
            --input          | --input is given no value; expected one after it
            --input --quiet  | --input is given no value; expected one after it
            --input=         | --input is empty; expected a value
            --quiet=yes      | --quiet takes no value
            --quiet --quiet  | --quiet is given twice; expected it once
            --input a --input b | --input is given twice; expected it once
            --check          | a batch run needs --input, which is missing
            --check --input i --threads 257 | --threads is '257'; expected a whole number from 1 to 256
            --check --input i --threads 1.5 | --threads is '1.5'; expected a whole number from 1 to 256
            """)
    void whatMakesNoSenseIsTold(String line, String sentence) {
        assertEquals(sentence, assertThrows(UsageFault.class, arguments(line)::job).sentence());
    }

    @Test
    void theFirstProblemIsTold() {
        assertEquals("unknown option '--one'; see --help for those there are",
                assertThrows(UsageFault.class, arguments("--one --two")::job).sentence());
    }

    @Test
    void aNameThatIsNoFileNameIsAProblem() {
        BatchArguments arguments = BatchArguments.of(new String[]{"--check", "--input", "i", "--report", "a\0b"},
                List.of());
        assertEquals("--report is 'a\\u0000b'; expected the name of a file, which beyond ASCII needs a UTF-8 "
                + "locale such as LC_ALL=C.UTF-8",
                assertThrows(UsageFault.class, arguments::job).sentence());
    }

    @Test
    void filesThatAreNamedOnceAreKnownWhateverIsWrong() {
        BatchJob job = arguments("--batch --nonsense --output o --log-file a --log-file b").knownJob();
        assertEquals(Optional.of(Path.of("o")), job.files().output());
        assertEquals(Optional.empty(), job.files().log());
    }

    private static BatchArguments arguments(String line) {
        return BatchArguments.of(line.split(" +"), Tidemark.COMMANDS);
    }
}
