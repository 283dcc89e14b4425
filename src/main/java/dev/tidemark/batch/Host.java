package dev.tidemark.batch;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a run is given by the process it runs in, so that tests can give it something else.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment the environment variables
 * @param clock milliseconds since the epoch
 * @param latency milliseconds since the process started
 * @param spoolDirectory where an input that must be read twice but cannot be is kept meanwhile
 * @param interruption whether the run is to end early
 */
public record Host(InputStream in, OutputStream out, PrintStream err, Map<String, String> environment,
        LongSupplier clock, LongSupplier latency, Path spoolDirectory, Interruption interruption) {

    private static final String DEBUG = "TIDEMARK_DEBUG";

    public Host {
        environment = Map.copyOf(environment);
    }

    /** Whether the trace of an internal error is wanted: {@code TIDEMARK_DEBUG=1} in the environment. */
    public boolean wantsTraces() {
        return "1".equals(environment.get(DEBUG));
    }
}
