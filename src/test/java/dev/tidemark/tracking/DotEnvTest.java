package dev.tidemark.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.tidemark.base.ConfigFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DotEnvTest {
    @TempDir
    private Path folder;

    @Test
    void quotesCommentsAndExportAreUnderstood() throws IOException {
        assertEquals(
                Map.of("A", "1", "B", "two words", "C", "a # b", "D", "it's \"so\"\n", "E", "", "F", "x#y", "G", "",
                        "H", "$A \\n"),
                read("""
                        \uFEFFA=1
                        # a comment

                          export B = two words   # and a comment
                        C='a # b' # c
                        D="it's \\"so\\"\\n"
                        E=
                        F=x#y\r
                        G=#nothing
                        H='$A \\n'
                        """));
    }

    @Test
    void whereThereIsNoFileThereIsNothing() {
        assertEquals(Map.of(), DotEnv.read(folder.resolve(".env")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOKEN secret", "=secret", "1A=secret", "A='secret", "A=\"secret", "A='secret' secret",
            "A=\"secret\"x"})
    void aLineThatIsNoneIsNamedButNotShown(String line) {
        ConfigFault fault = assertThrows(ConfigFault.class, () -> read("GOOD=1\n" + line + "\n"));
        assertTrue(fault.sentence().contains(".env:2: "), fault.sentence());
        assertFalse(fault.sentence().contains("secret"), fault.sentence());
    }

    private Map<String, String> read(String text) throws IOException {
        return DotEnv.read(Files.writeString(folder.resolve(".env"), text));
    }
}
