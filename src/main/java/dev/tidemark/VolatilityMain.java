package dev.tidemark;

import dev.tidemark.cli.Processes;
import dev.tidemark.cli.Tidemark;

/** Starts the commands of the volatility pipeline alone, where {@code volatility} goes without saying. */
public final class VolatilityMain {
    private VolatilityMain() {}

    /**
     * Does what the command line says and ends the process with its exit code.
     *
     * @param args the command line; {@code volatility} may be left out
     */
    public static void main(String[] args) {
        int code = Processes.run(Tidemark.withVolatility(args));
        // As in Main: what ends with 0 ends by itself, sooner.
        if (code != 0) {
            System.exit(code);
        }
    }
}
