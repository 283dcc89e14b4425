package dev.tidemark.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

import dev.tidemark.bars.Interval;
import dev.tidemark.bars.SampleBars;
import dev.tidemark.bars.SampleCsv;
import dev.tidemark.base.AtomicFile;
import dev.tidemark.base.Cancellation;
import dev.tidemark.base.OutputFailure;
import dev.tidemark.base.OutputFault;
import dev.tidemark.base.Shown;
import dev.tidemark.base.UsageFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes made-up bars as CSV. */
@Command(name = "sample", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Writes made-up OHLCV bars as CSV: a random walk with volatility clusters, jumps and lulls.",
        "The same options give the same bytes on every machine."}, footerHeading = "%nExamples:%n", footer = {
                "  tidemark sample --rows 10000 --output data.csv",
                "  tidemark sample --rows 500 --interval 1h --start 2025-03-01 --seed 7 | head"})
public final class SampleCommand implements Runnable {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final OutputStream standardOutput;
    private final Cancellation cancellation;

    @Option(names = "--rows", paramLabel = "N", required = true, description = "How many bars, from 1.")
    private long rows;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "42", //
            description = "Decides everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--interval", paramLabel = "I", defaultValue = "1m", //
            description = "From bar to bar, such as 30s, 5m, 4h or 1d (default: ${DEFAULT-VALUE}).")
    private String interval = "";

    @Option(names = "--start", paramLabel = "T", defaultValue = "2024-01-01T00:00:00Z", //
            description = "The first bar's date or date and time, in UTC (default: ${DEFAULT-VALUE}).")
    private String start = "";

    @Option(names = "--output", paramLabel = "F", defaultValue = "-", //
            description = "The file to write; - is standard output (default: ${DEFAULT-VALUE}).")
    private Path output = STANDARD_OUTPUT;

    /**
     * The command.
     *
     * @param standardOutput where bars go when no file is named; it must report what it cannot write, which a
     *        {@link java.io.PrintStream} does not
     * @param cancellation whether the bars are still wanted
     */
    public SampleCommand(OutputStream standardOutput, Cancellation cancellation) {
        this.standardOutput = standardOutput;
        this.cancellation = cancellation;
    }

    /**
     * Writes the bars. Ends quietly when the reader of standard output has gone.
     *
     * @throws UsageFault if an option makes no sense
     * @throws OutputFault if the bars cannot be written
     */
    @Override
    public void run() {
        SampleBars bars = bars();
        if (output.equals(STANDARD_OUTPUT)) {
            writeStandardOutput(bars);
        } else {
            writeFile(bars);
        }
    }

    private SampleBars bars() {
        if (rows < 1) {
            throw new UsageFault("--rows is " + rows + ", but at least 1 row was expected");
        }
        Interval step = Interval.of(interval)
                .orElseThrow(() -> new UsageFault("--interval is " + Shown.text(interval)
                        + ", but a whole number and s, m, h or d was expected, from 1s to 365d, such as 5m"));
        Instant first = StartTime.of(start)
                .orElseThrow(() -> new UsageFault("--start is " + Shown.text(start)
                        + ", but a date or a date and time in whole seconds was expected, from year 0000 to 9999,"
                        + " such as 2024-01-01 or 2024-01-01T00:00:00Z"));
        long most = StartTime.secondsLeft(first) / step.seconds() + 1;
        if (rows > most) {
            throw new UsageFault("--rows is " + rows + ", but from " + first + " in steps of " + step + " only " + most
                    + " bars come before the year 10000");
        }
        return new SampleBars(seed, step, first);
    }

    private void writeFile(SampleBars bars) {
        try (AtomicFile file = AtomicFile.begin(output)) {
            SampleCsv.write(bars, rows, file, cancellation);
            file.commit();
        } catch (IOException e) {
            throw OutputFailure.of(output.toString(), e);
        }
    }

    private void writeStandardOutput(SampleBars bars) {
        try {
            SampleCsv.write(bars, rows, standardOutput, cancellation);
            standardOutput.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw new OutputFault("standard output cannot be written: " + e.getMessage(), e);
            }
        }
    }

    /** The system's words are all there is to tell a reader that has gone from a disk that is full. */
    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
