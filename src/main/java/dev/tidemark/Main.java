package dev.tidemark;

import dev.tidemark.cli.Processes;
import dev.tidemark.cli.Tidemark;
import dev.tidemark.desktop.Desktop;

/** Starts Tidemark: the desktop, or the command line. */
public final class Main {
    private Main() {}

    /**
     * Does what the command line says and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        int code = Tidemark.isForDesktop(args) ? Processes.open(args, Desktop::open) : Processes.run(args);
        // A process without other threads that are waited for ends with 0 by itself. System.exit would first set up the
        // platform's logging to ask whether the exit is to be logged, which takes as long as a short run.
        if (code != 0) {
            System.exit(code);
        }
    }
}
