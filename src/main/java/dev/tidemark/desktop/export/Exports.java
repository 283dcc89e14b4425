package dev.tidemark.desktop.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.tidemark.bars.BarBlock;
import dev.tidemark.bars.TimeFormat;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;
import dev.tidemark.batch.OutputGuard;
import dev.tidemark.batch.RunLog;
import dev.tidemark.batch.SignalsCsv;
import dev.tidemark.batch.TableRun;
import dev.tidemark.signal.RollingSignal;
import dev.tidemark.signal.SignalSink;

/**
 * Writes what a run came to, by the batch's own writers. Files are there whole or not at all, except for the log, which is
 * appended to; directories are never made. Each is a {@link dev.tidemark.base.UsageFault} where the target is the run's
 * input or another file that is to stay, and an {@link dev.tidemark.base.OutputFault} where it cannot be written.
 */
public final class Exports {
    private static final int ROWS_A_CHECK = 1 << 12;

    private Exports() {}

    /**
     * Writes metrics.json.
     *
     * @param kept the configurations that must stay as they are
     */
    public static void metrics(TableRun run, Path target, Path... kept) {
        guard("the metrics", run, target, kept);
        AtomicFile.write(target, run.metrics());
    }

    /**
     * Appends what the run said to a log.
     *
     * @param kept the configurations that must stay as they are
     */
    public static void log(TableRun run, Path target, Path... kept) {
        guard("the log", run, target, kept);
        RunLog.append(target, run.log());
    }

    /**
     * Writes the signal of every row as CSV, packed where the name ends in {@code .gz}.
     *
     * @param kept the configurations that must stay as they are
     * @throws dev.tidemark.base.CancelledFault if it is cancelled meanwhile; then nothing is written
     */
    public static void signals(TableRun run, Path target, Cancellation cancellation, Path... kept) {
        guard("the signals", run, target, kept);
        boolean hasTimes = !run.flavour().times().equals(TimeFormat.NONE);
        try (SignalsCsv csv = SignalsCsv.begin(target, hasTimes);
                RollingSignal rows = new RollingSignal(run.settings().window(), checked(csv, cancellation))) {
            rows.accept(new BarBlock(0, run.bars().closes(), run.bars().times()));
            cancellation.check();
            csv.commit();
        }
    }

    private static SignalSink checked(SignalSink sink, Cancellation cancellation) {
        return (block, index, mean, signal) -> {
            if (index % ROWS_A_CHECK == 0) {
                cancellation.check();
            }
            sink.row(block, index, mean, signal);
        };
    }

    /**
     * Writes a picture of the run.
     *
     * @param bytes the picture, in the format that the target's name promises
     * @param kept the configurations that must stay as they are
     */
    public static void picture(TableRun run, byte[] bytes, Path target, Path... kept) {
        guard("the picture", run, target, kept);
        AtomicFile.write(target, bytes);
    }

    private static void guard(String what, TableRun run, Path target, Path... kept) {
        OutputGuard.keepApart(what, target, "the input", Path.of(run.inputName()));
        for (Path other : kept) {
            OutputGuard.keepApart(what, target, "the configuration", other);
        }
    }

    /**
     * The command line that repeats a run in a shell that follows POSIX: {@code tidemark --batch --input …}.
     *
     * @param config the configuration file that holds the run's settings
     */
    public static String command(TableRun run, Path config) {
        return command(run, config, Shell.POSIX);
    }

    /** The command line that repeats a run in a shell. */
    public static String command(TableRun run, Path config, Shell shell) {
        return "tidemark " + arguments(run, config).stream().map(shell::quote).collect(Collectors.joining(" "));
    }

    /** The words behind the program's name; the run's files are named from the root, so that the line works everywhere. */
    public static List<String> arguments(TableRun run, Path config) {
        return List.of("--batch", "--input", Path.of(run.inputName()).toAbsolutePath().toString(), "--config",
                config.toAbsolutePath().toString(), "--output", "metrics.json", "--log-file", "run.log");
    }
}
