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
        System.exit(Processes.run(args));
    }
}
