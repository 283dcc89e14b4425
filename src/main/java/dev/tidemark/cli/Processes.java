package dev.tidemark.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;

import dev.tidemark.batch.Host;

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
        long now = System.nanoTime();
        long age = ProcessAge.millis();
        SignalInterruption interruption = new SignalInterruption();
        interruption.listen();
        // Not System.out: a print stream keeps its failures to itself.
        Host host = new Host(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                System.err, System.getenv(), System::currentTimeMillis,
                () -> age + (System.nanoTime() - now) / NANOS_A_MILLI,
                Path.of(System.getProperty("java.io.tmpdir", ".")),
                interruption);
        try {
            return Tidemark.run(args, host);
        } finally {
            interruption.finish();
        }
    }
}
