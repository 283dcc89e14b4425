package dev.tidemark.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import dev.tidemark.batch.Interruption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class StuckRunTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    @Test
    void aRunWhoseLogNobodyReadsCanBeEnded() throws Exception {
        RunFolder folder = new RunFolder(directory);
        Path pipe = folder.at("log.pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no named pipes here");
        StuckInterruption interruption = new StuckInterruption();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<TestRun.Result> run = threads.submit(() -> new TestRun().interruption(interruption)
                    .run(RunFolder.arguments(folder.input(), folder.config(), folder.output(), pipe)));
            BooleanSupplier ending = interruption.ending.get();
            assertTrue(assertTimeoutPreemptively(LONGEST, ending::getAsBoolean), "the run is ended from outside");
            assertTrue(Files.readString(folder.output()).contains("the run was interrupted by a signal"));
            letGo(pipe);
            assertEquals(130, run.get().exitCode());
        }
    }

    /** Opens the pipe to read, which lets its writer go on. */
    private static void letGo(Path pipe) throws Exception {
        try (InputStream reader = Files.newInputStream(pipe)) {
            reader.readAllBytes();
        }
    }

    /** An interruption that comes at once. */
    private static final class StuckInterruption implements Interruption {
        private final CompletableFuture<BooleanSupplier> ending = new CompletableFuture<>();

        @Override
        public boolean isCancelled() {
            return true;
        }

        @Override
        public void whenStuck(BooleanSupplier heard) {
            ending.complete(heard);
        }
    }
}
