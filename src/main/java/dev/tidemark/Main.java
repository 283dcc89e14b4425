package dev.tidemark;

import dev.tidemark.cli.Processes;

/** Starts Tidemark. */
public final class Main {
    private Main() {}

    /**
     * Runs the command line and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        int code = Processes.run(args);
        // A process without other threads that are waited for ends with 0 by itself. System.exit would first set up the
        // platform's logging to ask whether the exit is to be logged, which takes as long as a short run.
        if (code != 0) {
            System.exit(code);
        }
    }
}
