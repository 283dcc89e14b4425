package dev.tidemark.batch;

import java.io.IOException;
import java.io.OutputStream;

import dev.tidemark.base.OutputFailure;

/** Writes to standard output, where a failure is a fault as in any other output. */
public final class StandardOutput {
    private StandardOutput() {}

    /**
     * Writes bytes now.
     *
     * @throws dev.tidemark.base.OutputFault if they cannot be written
     */
    public static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw OutputFailure.of("standard output", e);
        }
    }
}
