package dev.tidemark.forecast.model;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NativeLibraryTest {
    @Test
    void itIsLoadedOnceOrMore() {
        assertDoesNotThrow(NativeLibrary::require);
        assertDoesNotThrow(NativeLibrary::require);
    }

    @Test
    void theLibraryThatIsMissingIsNamed() {
        String sentence = sentence(new UnsatisfiedLinkError(
                "/tmp/libxgboost4j1.so: libgomp.so.1: cannot open shared object file: No such file or directory"));
        assertTrue(sentence.endsWith("cannot be loaded: libgomp is missing; install it (libgomp1 on Debian)"),
                sentence);
    }

    @Test
    void aFolderThatNothingRunsFromIsNamed() {
        String sentence = sentence(new ExceptionInInitializerError(new UnsatisfiedLinkError(
                "/x/libxgboost4j1.so: failed to map segment from shared object")));
        assertTrue(sentence.contains("it is unpacked to /x, from where it could not be loaded"), sentence);
        assertTrue(sentence.endsWith("set -Djava.io.tmpdir to a folder that may be written to and run from"), sentence);
    }

    @Test
    void aSystemThatItIsNotMadeForIsNamed() {
        String sentence = sentence(new IllegalStateException("Unsupported os:SunOS"));
        assertTrue(sentence.contains("there is none for SunOS on sparc"), sentence);
    }

    private static String sentence(Throwable failure) {
        return NativeLibrary.sentence(failure, "SunOS", "sparc", "/x");
    }
}
