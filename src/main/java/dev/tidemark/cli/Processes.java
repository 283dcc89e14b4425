package dev.tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.tidemark.batch.Host;
import dev.tidemark.batch.Interruption;

/** Runs a command line in this process, with its streams, its clock and its signals. */
public final class Processes {
    private static final long NANOS_A_MILLI = 1_000_000;

    private Processes() {}

    /**
     * Runs a command line.
     *
     * @param args the command line
     * @return the exit code
     */
    public static int run(String[] args) {
        SignalInterruption interruption = new SignalInterruption();
        interruption.listen();
        try {
            return Tidemark.run(args, host(interruption));
        } finally {
            interruption.finish();
        }
    }

    /**
     * Opens the desktop for a command line that {@linkplain Tidemark#isForDesktop is for it}.
     *
     * @param args the command line
     * @param desktop opens the window, with a file if there is one, and returns when it is closed; tells the consumer of
     *        internal errors that end nothing
     * @return the exit code
     */
    public static int open(String[] args, BiConsumer<Optional<Path>, Consumer<Throwable>> desktop) {
        return Tidemark.open(args, host(Interruption.NEVER), desktop);
    }

    private static Host host(Interruption interruption) {
        long now = System.nanoTime();
        long age = ProcessAge.millis();
        // Not System.out: a print stream keeps its failures to itself.
        return new Host(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                System.err, System.getenv(), System::currentTimeMillis,
                () -> age + (System.nanoTime() - now) / NANOS_A_MILLI,
                Path.of(System.getProperty("java.io.tmpdir", ".")),
                interruption);
    }
}
