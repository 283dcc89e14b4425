package dev.tidemark.desktop.export;

import java.nio.file.Path;

import dev.tidemark.base.Cancellation;
import dev.tidemark.batch.TableRun;

/** Writes what a run came to, as the batch would. */
public final class Exports {
    private Exports() {}

    /** Writes metrics.json. */
    public static void metrics(TableRun run, Path target) {}

    /** Appends what the run said, as run.log has it. */
    public static void log(TableRun run, Path target) {}

    /** Writes the signal of every row as CSV. */
    public static void signals(TableRun run, Path target, Cancellation cancellation) {}

    /** Writes a picture of the run. */
    public static void picture(TableRun run, byte[] bytes, Path target) {}

    /**
     * The command line that repeats a run in a shell: {@code tidemark --batch --input …}.
     *
     * @param config the configuration file that holds the run's settings
     */
    public static String command(TableRun run, Path config) {
        return "";
    }
}
