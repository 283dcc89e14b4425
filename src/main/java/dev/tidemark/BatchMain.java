package dev.tidemark;

import dev.tidemark.cli.Processes;
import dev.tidemark.cli.Tidemark;

/** Starts the command line alone, where {@code --batch} goes without saying; knows nothing of the desktop. */
public final class BatchMain {
    private BatchMain() {}

    /**
     * Does what the command line says and ends the process with its exit code.
     *
     * @param args the command line; {@code --batch} may be left out
     */
    public static void main(String[] args) {
        int code = Processes.run(Tidemark.withBatch(args));
        // As in Main: what ends with 0 ends by itself, sooner.
        if (code != 0) {
            System.exit(code);
        }
    }
}
